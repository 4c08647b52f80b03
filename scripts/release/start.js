// The script of the app in a release, which lies beside its WebAssembly: name.js, name_bg.wasm. "program" is
// what wasm-bindgen makes for it.

import init from "program";
import { compiled } from "./compiled.js";

await init({ module_or_path: await compiled(import.meta.url.replace(/\.js$/, "_bg.wasm")) });
// As trunk's own start script tells it, which a build for development has.
dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
