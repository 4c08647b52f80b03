# What the scripts share: where things are, how they speak, how they fail. Sourced, not run.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

tools="$root/.tools"
# Built tools are kept here for every clone on this machine.
cache="${XDG_CACHE_HOME:-${HOME:-$root/.tools}/.cache}/township-atlas"
export PATH="$tools/bin:$root/node_modules/.bin:$PATH"
mkdir -p "$tools/bin" "$tools/log"
# Written by scripts/setup where the pinned toolchain cannot be had.
[ ! -f "$tools/toolchain" ] || export RUSTUP_TOOLCHAIN=$(cat "$tools/toolchain")

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

# fail SENTENCE MEND: says what went wrong and what to do, and ends.
fail() {
    printf '\n\033[1mCannot go on:\033[0m %s\n' "$1" >&2
    [ $# -lt 2 ] || printf 'Mend: %s\n' "$2" >&2
    exit 1
}

# quietly NAME COMMAND...: runs it with its output in a log; shows the end of the log if it fails.
quietly() {
    local log="$tools/log/$1.log"
    shift
    "$@" >"$log" 2>&1 && return
    tail -n 25 "$log" >&2
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# locked_version CRATE: its version in Cargo.lock.
locked_version() {
    awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}
