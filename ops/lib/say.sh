# shellcheck shell=bash
# How the scripts under ops/ speak: sentences go to stderr, results go to stdout.

say() { printf '%s\n' "$*" >&2; }

# Could not run: one plain sentence, exit 3.
fail() {
    say "${0##*/}: $*"
    exit 3
}

# Called wrongly: the sentence, the usage, exit 2.
misused() {
    say "${0##*/}: $*"
    usage >&2
    exit 2
}
