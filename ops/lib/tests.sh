# shellcheck shell=bash
# Runs every function called test_… of a script in ops/tests, each in a folder of its own; prints "ok NAME" or "not ok NAME".
# The caller has set ops and root. A test uses folder (its own, the current one, removed afterwards) and what stands below.

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

# What a test that failed may have left running.
end_jobs() {
    local left
    for left in $(jobs -p); do kill -TERM "$left" 2>/dev/null || true; done
    wait
}

end_servers() {
    local left
    for left in "$folder" "$folder/data"; do
        if [[ -d $left/postgres ]]; then "$ops/postgres" stop "$left" >/dev/null 2>&1 || true; fi
    done
}

run_tests() {
    local name result failed=0 pattern=${1:-*}
    for name in $(compgen -A function test_); do
        [[ $name == test_$pattern ]] || continue
        folder=$(mktemp -d)
        chmod o+x "$folder"
        # Not in the condition of an if: there, set -e means nothing.
        set +e
        (set -e && trap end_jobs EXIT && cd "$folder" && "$name") </dev/null >"$folder/output" 2>&1
        result=$?
        set -e
        if ((result == 0)); then
            printf 'ok %s\n' "${name#test_}"
        else
            printf 'not ok %s\n' "${name#test_}"
            tail -n 30 "$folder/output"
            failed=1
        fi
        end_servers
        rm -rf "$folder"
    done
    return "$failed"
}

# A clone in the test's folder with a stand-in for .NET: quick, and the real build is left alone. Sets clone and data.
stand_in_product() {
    clone=$folder/clone
    data=$folder/data
    mkdir -p "$clone/src/ActionRegister.Web"
    cp -r "$ops" "$root/Directory.Build.props" "$root/.editorconfig" "$clone/"
    export STAND_IN=$folder PATH=$ops/tests/stand-in:$PATH
    touch "$folder/calls"
}

free_port() {
    local port
    while port=$((RANDOM % 20000 + 20000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    printf '%s\n' "$port"
}

# Waits at most 60 seconds for a line in a file.
expect_line() {
    local deadline=$((SECONDS + 60))
    until grep -q -- "$2" "$1" 2>/dev/null; do
        ((SECONDS < deadline)) || wrong "no line like \"$2\" in $1: $(cat "$1")"
        sleep 0.05
    done
}

# Starts an ops/run on $data and waits until it is ready; its words are in printed and said. Sets running and port.
start_register() {
    local program=$1
    shift
    port=$(free_port)
    # Who runs the tests under nohup has hangups ignored, and whatever they start as well.
    env --default-signal=HUP "$program" --port "$port" --data "$data" "$@" >"$folder/printed" 2>"$folder/said" &
    running=$!
    until grep -q "^ready http://127.0.0.1:$port\$" "$folder/printed"; do
        kill -0 "$running" 2>/dev/null || wrong "ops/run ended before it was ready: $(cat "$folder/said")"
        sleep 0.05
    done
}

# Ends it with a signal. Sets result.
end_register() {
    result=0
    kill "-$1" "$running"
    wait "$running" || result=$?
}

database_runs() { "$ops/postgres" status "$data" >/dev/null; }
