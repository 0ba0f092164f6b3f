# shellcheck shell=bash
# Runs every function called test_… of a script in ops/tests, each in a folder of its own; prints "ok NAME" or "not ok NAME".
# The caller has set ops and, in a test, uses: folder (its own, removed afterwards), expect, expect_exit.

# shellcheck source=ops/lib/say.sh
. "$ops/lib/say.sh"

wrong() {
    printf '    %s\n' "$*"
    exit 1
}

# A pattern must match a text.
expect() { [[ $1 == $2 ]] || wrong "expected \"$2\", got \"$1\""; }

# A command must end with that code; its output, both streams, is in $output.
expect_exit() {
    local code=$1 result=0
    shift
    output=$("$@" 2>&1) || result=$?
    ((result == code)) || wrong "\"$*\" ended with $result, not $code: $output"
}

run_tests() {
    local name result failed=0 pattern=${1:-*}
    for name in $(compgen -A function test_); do
        [[ $name == test_$pattern ]] || continue
        folder=$(mktemp -d)
        chmod o+x "$folder"
        # Not in the condition of an if: there, set -e means nothing.
        set +e
        (set -e && cd "$folder" && "$name") </dev/null >"$folder/output" 2>&1
        result=$?
        set -e
        if ((result == 0)); then
            printf 'ok %s\n' "${name#test_}"
        else
            printf 'not ok %s\n' "${name#test_}"
            tail -n 30 "$folder/output"
            failed=1
        fi
        "$ops/postgres" stop "$folder" >/dev/null 2>&1 || true
        rm -rf "$folder"
    done
    return "$failed"
}
