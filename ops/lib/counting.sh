# shellcheck shell=bash
# Counting tests over layers, whatever tool ran them. A layer that ran no test, or broke, counts as one failure.
# The caller has set root, and logs, the folder of the full output.

passed=0
failed=0

layer_passed() {
    passed=$((passed + $2))
    say "$1: $2 passed (${3}s)"
}

layer_failed() {
    passed=$((passed + $2))
    failed=$((failed + $3))
    say "$1: $2 passed, $3 failed (${4}s); everything it printed: $logs/$1.log"
}

# A layer that holds or does not: its output is shown when it does not.
check() {
    local name=$1 start=$SECONDS
    shift
    if step "$@" >"$logs/$name.log" 2>&1; then
        say "$name: good ($((SECONDS - start))s)"
        return 0
    fi
    errors_of "$logs/$name.log" >&2
    layer_failed "$name" 0 1 $((SECONDS - start))
    return 1
}

# The first three errors in each file, of a build or a format check, with paths from the clone on; without any, the end of
# the output.
errors_of() {
    local found
    found=$(grep -E ': (error|warning) ' "$1" | sed -e "s|^$root/||" -e 's/ \[[^]]*\]$//' | sort -u -V || true)
    if [[ -z $found ]]; then
        tail -n 20 "$1"
        return
    fi
    awk -F '(' '++seen[$1] <= 3 && shown++ < 30 { print; next } { more++ } END { if (more) print "… and " more " more" }' <<<"$found"
}

# An xunit.v3 program. Its summary line: "Total: 5, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s".
dotnet_tests() {
    local name=$1 program=$2 start=$SECONDS result=0 total=0 bad=0 summary
    step "$program" -noColor >"$logs/$name.log" 2>&1 || result=$?
    summary=$(grep -E '^ +[A-Za-z.]+ +Total: [0-9]+, Errors: ' "$logs/$name.log" | tail -n 1 || true)
    if [[ $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+),\ Not\ Run:\ ([0-9]+) ]]; then
        total=${BASH_REMATCH[1]}
        # A test that was not run has not passed.
        bad=$((BASH_REMATCH[2] + BASH_REMATCH[3] + BASH_REMATCH[4] + BASH_REMATCH[5]))
    fi
    if ((bad == 0 && result == 0 && total > 0)); then
        layer_passed "$name" "$total" $((SECONDS - start))
        return
    fi
    failing_dotnet_tests "$logs/$name.log" >&2
    if ((bad == 0)); then
        say "$name: $([[ $total == 0 ]] && echo "no test ran" || echo "the program broke") (exit code $result)"
        tail -n 20 "$logs/$name.log" >&2
        layer_failed "$name" "$total" 1 $((SECONDS - start))
    else
        layer_failed "$name" $((total > bad ? total - bad : 0)) "$bad" $((SECONDS - start))
    fi
}

# From the first failure to the summary, without what passed.
failing_dotnet_tests() {
    awk '/\[(FAIL|SKIP|ERROR|NOT RUN)\]/ { shown = 1 } /^ +(Finished|Starting):/ || /TEST EXECUTION SUMMARY/ { shown = 0 } shown && lines++ < 200' "$1"
}

# A script of ops/tests: "ok NAME" and "not ok NAME", one a test.
script_tests() {
    local name=$1 program=$2 start=$SECONDS result=0 good bad
    step "$program" >"$logs/$name.log" 2>&1 || result=$?
    good=$(grep -c '^ok ' "$logs/$name.log" || true)
    bad=$(grep -c '^not ok ' "$logs/$name.log" || true)
    if ((bad == 0 && result == 0 && good > 0)); then
        layer_passed "$name" "$good" $((SECONDS - start))
        return
    fi
    grep -v '^ok ' "$logs/$name.log" | head -n 100 >&2 || true
    layer_failed "$name" "$good" $((bad > 0 ? bad : 1)) $((SECONDS - start))
}
