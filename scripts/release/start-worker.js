// The script of a worker, which lies beside its WebAssembly: name.js, name_bg.wasm. "program" is what
// wasm-bindgen makes for it.

import init from "program";
import { compiled } from "./compiled.js";

// Messages that come before the engine is there wait.
const early = [];
onmessage = (event) => early.push(event);
compiled(location.href.replace(/\.js$/, "_bg.wasm"))
  .then((module) => init({ module_or_path: module }))
  .then(
    () => early.forEach((event) => onmessage(event)),
    // Thrown where nobody waits, it reaches the page as an error of the worker.
    (error) => setTimeout(() => { throw error; }),
  );
