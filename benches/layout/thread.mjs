// The worker of peers that bring none: as nothing stops them, they must be where they can be ended.

onmessage = async ({ data: { name, variant, graph } }) => {
  const { layOut } = await import(`./engines/${name}.mjs`);
  postMessage(layOut(graph, variant));
};
