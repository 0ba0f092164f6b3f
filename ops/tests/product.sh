#!/usr/bin/env bash
# The product itself, from an empty folder to a page, through the scripts. An argument is a pattern of test names.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"

run() { start_register "$ops/run" "$@"; }

end() {
    end_register TERM
    expect "$result" 0
}

# What a browser gets; as the person whose id follows, when one does.
page() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAccept: text/html\r\nCookie: demo-person=%s\r\nConnection: close\r\n\r\n' "$1" "$port" "${2:-}" >&3
    cat <&3
    exec 3>&-
}

# Somebody with a seat or an office.
anybody() { page /api/v1/demo/people | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4; }

# The length of the log, in words.
log() { "$ops/register" status --data "$data" | head -n 1; }

# Everything in the register after so many events. What falls due while it runs (a reminder) may follow them at any time.
as_of() { "$ops/register" as-of "$(($1 - 1))" --json --data "$data" | sha256sum; }

test_an_empty_folder_becomes_a_register_that_outlives_its_restart() {
    local length before
    data=$folder/data
    run
    expect "$(page / "$(anybody)")" "HTTP/1.1 200 *D-20*"
    expect "$(page /health/live)" "HTTP/1.1 200 *"
    length=$(log)
    length=${length%% *}
    before=$(as_of "$length")
    end
    expect "$(as_of "$length")" "$before"
    run
    expect "$(page / "$(anybody)")" "HTTP/1.1 200 *D-20*"
    expect "$(as_of "$length")" "$before"
    end
}

test_an_empty_register_stays_empty_when_asked_to() {
    data=$folder/data
    run --empty
    expect "$(page /sign-in)" "HTTP/1.1 200 *Nobody is known yet*"
    expect "$(log)" "The log is empty."
    end
}

run_tests "$@"
