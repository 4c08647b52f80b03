// A database of PostgreSQL in a folder of its own, reached by a Unix socket in that folder and by nothing else.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Problem, run } from "../release/tell.mjs";
import { until } from "./children.mjs";

const DEBIAN = "/usr/lib/postgresql";
const PROGRAMS = ["initdb", "pg_ctl", "pg_isready", "postgres", "psql"];
/** The longest path that a Unix socket may have, less the socket's own name. */
const MAX_FOLDER_BYTES = 107 - "/.s.PGSQL.5432".length;
const LOCK = "lock";
const otherFolder = "ATLAS_API_FOLDER=/tmp/atlas-api scripts/api";

/** Whom PostgreSQL runs as: it refuses root. Undefined: as this program does. */
function unprivileged() {
  if (process.getuid() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Problem("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`.", "adduser --system postgres, or run this as another user");
}

/** Where the database is, and whom it belongs to: { folder, user }. The folder is this program's until it ends. */
export function takePlace(environment) {
  const user = unprivileged();
  const named = environment.ATLAS_API_FOLDER;
  const wanted = resolve(named ?? ".tools/api");
  const open = makeFolder(wanted, user);
  if (open && Buffer.byteLength(wanted) <= MAX_FOLDER_BYTES) return { folder: taken(wanted), user };
  const why = open ? "has too long a path for a Unix socket" : "cannot be reached by the user that PostgreSQL runs as";
  if (named) throw new Problem(`The folder ${wanted} ${why}.`, `choose another: ${otherFolder}`);
  // A project below /root, for example: CI has such.
  const folder = `/var/tmp/township-atlas-${createHash("sha256").update(wanted).digest("hex").slice(0, 10)}`;
  console.log(`    .tools/api ${why}: the database is in ${folder}`);
  if (!makeFolder(folder, user)) throw new Problem(`The folder ${folder} is another user's.`, `choose another: ${otherFolder}`);
  return { folder: taken(folder), user };
}

/** Makes a folder that only `user` reads, and root; says whether `user` gets to it. */
function makeFolder(folder, user) {
  mkdirSync(folder, { recursive: true });
  // Rights are only taken from what is ours: somebody may have named /tmp.
  if (readdirSync(folder).length && !existsSync(join(folder, LOCK)))
    throw new Problem(`The folder ${folder} has other files than a database of scripts/api.`, `choose another: ${otherFolder}`);
  const own = user?.uid ?? process.getuid();
  if (process.getuid() === 0 && statSync(folder).uid === 0) chownSync(folder, user.uid, user.gid);
  if (statSync(folder).uid !== own) return false;
  chmodSync(folder, 0o700);
  return spawnSync("test", ["-w", folder], user).status === 0;
}

/** The lock goes with this program, however it ends. */
function taken(folder) {
  const lock = openSync(join(folder, LOCK), "a");
  if (spawnSync("flock", ["--nonblock", "3"], { stdio: ["ignore", "ignore", "ignore", lock] }).status === 0) return folder;
  throw new Problem(`Another scripts/api runs with the folder ${folder}.`, `end it, or give this one a folder of its own: ${otherFolder}`);
}

/** The folder of PostgreSQL's programs: the newest, or those of the version that made the database. */
function programsFor(database) {
  // A link there may be the only one of its folder.
  const onPath = spawnSync("sh", ["-c", 'realpath "$(command -v initdb)"'], { encoding: "utf8" }).stdout.trim();
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => b - a).map((version) => join(DEBIAN, version, "bin")) : [];
  const found = [...(onPath ? [dirname(onPath)] : []), ...debian].filter((folder) => PROGRAMS.every((name) => existsSync(join(folder, name))));
  if (!found.length) throw new Problem("PostgreSQL is not installed.", "scripts/setup database");
  const mark = join(database, "PG_VERSION");
  if (!existsSync(mark)) return found[0];
  const made = readFileSync(mark, "utf8").trim();
  const version = (folder) => spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" }).stdout.match(/ (\d+)/)?.[1];
  const fitting = found.find((folder) => version(folder) === made);
  if (fitting) return fitting;
  throw new Problem(
    `The database in ${database} was made by PostgreSQL ${made}; installed: ${found.map(version).join(", ")}.`,
    `install PostgreSQL ${made}; or use another folder: ${otherFolder}`,
  );
}

/** pg_ctl with the database in `folder`, as the one whose files they are; tests stop it and start it again. */
export function control(folder, ...options) {
  const files = join(folder, "db");
  const { uid, gid } = statSync(files);
  const command = [join(programsFor(files), "pg_ctl"), ["-D", files, "-l", logOf(folder), ...options]];
  return spawnSync(...command, { ...(process.getuid() === 0 && { uid, gid }), cwd: folder, encoding: "utf8" });
}

/** What psql prints of a script in the database in `folder`, as its owner; tests change its schema under a running site. */
export function ask(folder, script) {
  const options = { input: script, encoding: "utf8", maxBuffer: 2 ** 24 };
  const { status, stdout, stderr, error } = spawnSync(join(programsFor(join(folder, "db")), "psql"), [...connection(folder, "atlas"), "-At"], options);
  if (status !== 0) throw new Error(`psql: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

/** Options of psql. */
const connection = (folder, name) => ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "postgres", "-d", `dbname=${name} options='-c client_min_messages=warning'`];
const logOf = (folder) => join(folder, "postgres.log");

/** The database `atlas` in a place of `takePlace`, made if it is not there. */
export function database({ folder, user }) {
  const files = join(folder, "db");
  const programs = programsFor(files);
  const program = (name) => join(programs, name);
  const log = logOf(folder);

  function make() {
    // A folder of a making that was cut off has another name.
    const unfinished = `${files}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    // A locale that knows Chinese characters: with plain C, pg_trgm drops them.
    const options = ["-D", unfinished, "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync", "--no-instructions"];
    const { status, stderr, error } = spawnSync(program("initdb"), options, { ...user, cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Problem(`initdb could not make a database: ${error?.message ?? stderr.trim()}`, "make room on the disk, or install the locale C.UTF-8, whichever it says");
    writeFileSync(join(unfinished, "postgresql.conf"), "include 'atlas.conf'\n", { flag: "a" });
    renameSync(unfinished, files);
  }

  /** A run that was killed may have left its PostgreSQL behind. */
  function stopLeftOver() {
    if (!isRunning()) return;
    console.log("    PostgreSQL of a run that was killed is stopped first");
    const { status, stderr } = stopByHand();
    if (status !== 0) throw new Problem(`It does not end: ${stderr.trim()}`, `kill the process whose number is the first line of ${files}/postmaster.pid`);
  }

  const isRunning = () => control(folder, "status").status === 0;
  const stopByHand = () => control(folder, "stop", "-m", "fast", "-w");

  /** Starts it as one of `crew`; says whether it is new. */
  async function start(crew) {
    const isNew = !existsSync(files);
    if (isNew) make();
    else stopLeftOver();
    const settings = [
      "listen_addresses = ''",
      `unix_socket_directories = '${folder.replaceAll("'", "''")}'`,
      // What was committed in the last half second may be lost with the machine, and no more than that.
      "synchronous_commit = off",
      // It costs more than it gives in queries of milliseconds.
      "jit = off",
    ];
    writeFileSync(join(files, "atlas.conf"), settings.map((line) => `${line}\n`).join(""));
    const mayEnd = () => console.log(`    PostgreSQL was stopped: until it is started again the API answers with errors.\n    pg_ctl -D ${files} -l ${log} start`);
    crew.start("PostgreSQL", program("postgres"), ["-D", files], { log, user, cwd: folder, stopSignal: "SIGINT", mayEnd });
    const answers = () => spawnSync(program("pg_isready"), ["-h", folder, "-q"]).status === 0;
    // Others may have stopped it and started their own in its place.
    crew.afterwards(() => isRunning() && stopByHand());
    await Promise.race([crew.failure, until("PostgreSQL does not answer", answers, 60, `look into ${log}`)]);
    const exists = await query("postgres", "select count(*) from pg_database where datname = 'atlas'");
    if (exists === "0") await query("postgres", "create database atlas");
    return isNew;
  }

  const query = async (name, sql) => (await run(program("psql"), [...connection(folder, name), "-At", "-c", sql], "look at what psql says above")).trim();

  const psql = {
    /** How one asks it by hand. */
    byHand: `psql -h ${folder} -U postgres atlas`,
    /** The one value that a statement gives. */
    value: (sql) => query("atlas", sql),
    /**
     * Gives psql what another program prints. Where that fails half-way, the end of its script with the `commit` is
     * missing, and nothing of it is kept.
     */
    feed: (command, options, { what, mend }) =>
      new Promise((done, fail) => {
        const source = spawn(command, options, { stdio: ["ignore", "pipe", "inherit"] });
        const sink = spawn(program("psql"), connection(folder, "atlas"), { stdio: ["pipe", "inherit", "inherit"] });
        // It ends before the other where a statement fails, and says so itself.
        sink.stdin.on("error", () => source.kill());
        source.stdout.pipe(sink.stdin);
        const ends = [source, sink].map((child) => new Promise((ended) => child.on("error", (error) => ended(error.message)).on("close", (code, signal) => ended(code ?? signal))));
        Promise.all(ends).then(([made, taken]) => {
          if (made === 0 && taken === 0) return done();
          const who = taken === 0 ? `${command} ended with ${made}` : `psql ended with ${taken}`;
          fail(new Problem(`${what} failed: ${who}; what it says is above.`, mend));
        });
      }),
  };

  return { folder, psql, start };
}
