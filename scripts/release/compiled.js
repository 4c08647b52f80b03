// Part of what visitors load.

/**
 * The module of a file of WebAssembly: compiled while it comes or, where that fails, whole once it is there.
 * Hosts that give the file another type, and some browsers and policies, forbid the first. What is wrong with
 * the file itself, or forbids WebAssembly at all, fails the second time too.
 */
export async function compiled(address) {
  let response = await fetch(address);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    console.warn("Compiling the whole file:", error);
    if (response.bodyUsed) response = await fetch(address);
    return WebAssembly.compile(await response.arrayBuffer());
  }
}
