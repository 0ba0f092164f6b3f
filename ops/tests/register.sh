#!/usr/bin/env bash
# What ops/register promises, with a stand-in for the product. An argument is a pattern of test names.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"

# A register, stopped; nothing called yet.
made_register() {
    stand_in_product
    "$clone/ops/register" migrate --data "$data"
    : >"$folder/calls"
}

test_the_folder_may_stand_anywhere_and_is_not_passed_on() {
    made_register
    "$clone/ops/register" --data "$data" why D-2026-0014 "two words"
    "$clone/ops/register" why --data "$data" D-2026-0014
    "$clone/ops/register" why D-2026-0014 "--data=$data"
    expect "$(tr '\n' ',' <"$folder/calls")" "register why D-2026-0014 two words,register why D-2026-0014,register why D-2026-0014,"
}

test_the_exit_code_is_passed_through() {
    made_register
    local code
    for code in 0 1 2 3; do
        STAND_IN_EXIT=$code expect_exit "$code" "$clone/ops/register" verify --data "$data"
    done
    ! database_runs || wrong "the database still runs"
}

test_a_running_register_keeps_running() {
    made_register
    "$ops/postgres" start "$data"
    "$clone/ops/register" verify --data "$data"
    database_runs
    "$ops/postgres" stop "$data"
}

test_the_last_of_two_users_stops_the_database() {
    made_register
    "$clone/ops/register" wait --data "$data" &
    expect_line "$folder/waiting" waiting
    "$clone/ops/register" verify --data "$data"
    database_runs
    kill -TERM $!
    wait $! || true
    ! database_runs || wrong "the database still runs"
}

test_a_signal_reaches_the_command_and_the_database_is_stopped() {
    made_register
    local result=0
    "$clone/ops/register" wait --data "$data" &
    expect_line "$folder/waiting" waiting
    kill -TERM $!
    wait $! || result=$?
    expect "$result" 143
    expect_line "$folder/calls" "register ended"
    ! database_runs || wrong "the database still runs"
}

test_no_register_is_made_by_asking_about_one() {
    stand_in_product
    expect_exit 3 "$clone/ops/register" history --data "$data"
    expect "$output" "*There is no register in $data: ops/run --data $data makes one.*"
    [[ ! -e $data ]] || wrong "a folder was made"
}

test_what_needs_no_register_starts_no_database() {
    stand_in_product
    "$clone/ops/register" verify --folder exported --kept kept --data "$data"
    "$clone/ops/register" terms read terms.txt --data "$data"
    expect "$(tr '\n' ',' <"$folder/calls")" "build,register verify --folder exported --kept kept,register terms read terms.txt,"
    [[ ! -e $data ]] || wrong "a folder was made"
}

test_founding_makes_the_register_first() {
    stand_in_product
    "$clone/ops/register" found --terms terms.txt --data "$data"
    expect "$(tr '\n' ',' <"$folder/calls")" "build,register migrate,register found --terms terms.txt,"
}

test_a_given_database_is_used_as_it_is() {
    stand_in_product
    ACTIONREGISTER_DATABASE=Host=elsewhere "$clone/ops/register" verify --data "$data"
    expect "$(cat "$folder/register.environment")" "*ACTIONREGISTER_DATABASE=Host=elsewhere*"
    [[ ! -e $data/postgres ]] || wrong "a cluster was made"
}

test_help_starts_no_database() {
    stand_in_product
    expect_exit 0 "$clone/ops/register" --help
    expect "$output" "*Usage: ops/register*"
    expect_exit 0 "$clone/ops/register" verify --help --data "$data"
    expect_exit 2 "$clone/ops/register"
    expect_exit 2 "$clone/ops/register" verify --data
    [[ ! -e $data ]] || wrong "a folder was made"
}

run_tests "$@"
