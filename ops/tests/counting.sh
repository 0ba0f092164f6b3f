#!/usr/bin/env bash
# ops/test counts whatever went wrong: a test that failed, was skipped or never ran, and a program that broke.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"
# shellcheck source=ops/lib/dotnet.sh
. "$ops/lib/dotnet.sh"
# shellcheck source=ops/lib/counting.sh
. "$ops/lib/counting.sh"

# A program that prints its first argument's lines and ends with that exit code.
program() {
    printf '#!/usr/bin/env bash\ncat <<"EOT"\n%s\nEOT\nexit %d\n' "$1" "$2" >"$folder/program"
    chmod +x "$folder/program"
    logs=$folder
}

counted() { expect "$passed passed, $failed failed" "$1"; }

summary() { printf '=== TEST EXECUTION SUMMARY ===\n   Some.Tests  Total: %d, Errors: %d, Failed: %d, Skipped: %d, Not Run: %d, Time: 0.1s' "$@"; }

test_passing_tests_are_counted() {
    program "$(summary 5 0 0 0 0)" 0
    dotnet_tests unit "$folder/program"
    counted "5 passed, 0 failed"
}

test_failed_skipped_and_unrun_tests_have_not_passed() {
    program "    Some.Test [FAIL]"$'\n'"      the reason"$'\n'"$(summary 9 0 1 1 1)" 1
    expect_exit 0 dotnet_tests unit "$folder/program"
    expect "$output" "*Some.Test \[FAIL\]*the reason*"
    dotnet_tests unit "$folder/program"
    counted "6 passed, 3 failed"
}

test_a_program_that_ran_no_test_has_failed() {
    program "   Some.Tests  Total: 0" 0
    dotnet_tests unit "$folder/program"
    counted "0 passed, 1 failed"
}

test_a_program_that_broke_before_its_summary_has_failed() {
    program "Segmentation fault" 139
    dotnet_tests unit "$folder/program"
    counted "0 passed, 1 failed"
}

test_a_program_that_broke_after_its_summary_has_failed() {
    program "$(summary 5 0 0 0 0)" 134
    dotnet_tests unit "$folder/program"
    counted "5 passed, 1 failed"
}

test_a_program_that_is_not_there_has_failed() {
    logs=$folder
    dotnet_tests unit "$folder/missing"
    counted "0 passed, 1 failed"
}

test_scripts_are_counted_by_their_lines_and_their_exit_code() {
    program $'ok one\nok two' 0
    script_tests ops "$folder/program"
    counted "2 passed, 0 failed"
    program $'ok one\nnot ok two\n    why' 1
    script_tests ops "$folder/program"
    counted "3 passed, 1 failed"
    program $'ok one' 1
    script_tests ops "$folder/program"
    counted "4 passed, 2 failed"
}

test_a_check_that_fails_shows_its_errors_and_counts_as_one() {
    program "$root/src/A.cs(1,2): error CS1: Wrong. [$root/src/A.csproj]" 1
    expect_exit 1 check build "$folder/program"
    expect "$output" "src/A.cs(1,2): error CS1: Wrong.*build: 0 passed, 1 failed*"
}

run_tests "$@"
