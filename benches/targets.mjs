// The page, its frames and their workers, as Chromium's debugger has them: each begins when what `prepare` asks for
// is set, so that none is missed and none is faster than the others.

/** Speaks with one target; `send` takes a message of its own. */
class Target {
  #sent = new Map();
  #n = 0;

  constructor(id, type, post) {
    this.id = id;
    this.type = type;
    this.post = post;
  }

  send(method, params = {}) {
    this.#n += 1;
    const id = this.#n;
    const answer = new Promise((resolve) => this.#sent.set(id, resolve));
    // A target that is gone does not answer, which whoever waits bounds.
    Promise.resolve(this.post({ id, method, params })).catch(() => this.#sent.get(id)?.(undefined));
    return answer;
  }

  answered({ id, result }) {
    this.#sent.get(id)?.(result);
    this.#sent.delete(id);
  }
}

/**
 * Follows a page: `prepare(target)` is done with each before it runs, `hear(target, method, params)` gets what they
 * tell. Gives the list of targets, the page first, which grows.
 */
export async function follow(client, methods, prepare, hear) {
  const targets = [];
  const below = new Map();
  const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: false };
  const begin = async (target) => {
    targets.push(target);
    const asked = [...prepare(target), target.send("Target.setAutoAttach", ATTACH)];
    target.send("Runtime.runIfWaitingForDebugger");
    await Promise.all(asked);
  };
  const take = (target, { method, params }) => {
    if (method === "Target.attachedToTarget") {
      const { sessionId, targetInfo } = params;
      const post = (message) => target.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify(message) });
      const own = new Target(sessionId, targetInfo.type, post);
      below.set(sessionId, own);
      begin(own);
    } else if (method === "Target.receivedMessageFromTarget") {
      const own = below.get(params.sessionId);
      const message = JSON.parse(params.message);
      if (message.id) own?.answered(message);
      else if (own) take(own, message);
    } else if (method === "Target.detachedFromTarget") {
      const gone = below.get(params.sessionId);
      if (gone) gone.isGone = true;
    } else hear(target, method, params);
  };
  const page = new Target("page", "page", undefined);
  page.send = (method, params) => client.send(method, params);
  const told = ["Target.attachedToTarget", "Target.receivedMessageFromTarget", "Target.detachedFromTarget", ...methods];
  for (const method of told) client.on(method, (params) => take(page, { method, params }));
  await begin(page);
  return targets;
}
