#!/usr/bin/env bash
# What ops/run promises, with a stand-in for the product. An argument is a pattern of test names.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"

run() { start_register "$clone/ops/run" "$@"; }

end() { end_register "$1"; }

test_it_builds_migrates_loads_the_example_and_ends_cleanly_on_SIGTERM() {
    stand_in_product
    run
    end TERM
    expect "$result" 0
    expect "$(tr '\n' ',' <"$folder/calls")" "build,register migrate,register demo,host started,host stopped before the database,"
    ! database_runs || wrong "the database still runs"
    expect_exit 1 kill -0 "$(<"$folder/host.pid")"
}

test_the_second_run_builds_nothing_and_finds_the_same_secrets() {
    stand_in_product
    run
    end TERM
    sha256sum "$data"/secrets/* >secrets
    : >"$folder/calls"
    run
    end HUP
    expect "$result" 0
    expect "$(tr '\n' ',' <"$folder/calls")" "register migrate,register demo,host started,*"
    sha256sum --check --quiet secrets
}

test_a_changed_source_is_built_again() {
    stand_in_product
    run
    end TERM
    echo changed >"$clone/src/ActionRegister.Web/Changed.cs"
    : >"$folder/calls"
    run
    end TERM
    expect "$(head -n 1 "$folder/calls")" build
}

test_empty_loads_no_example() {
    stand_in_product
    run --empty
    end TERM
    expect "$(grep -c demo "$folder/calls" || true)" 0
}

test_the_host_is_given_the_application_alone_and_the_command_line_both() {
    stand_in_product
    run
    end TERM
    expect "$(cat "$folder/host.environment")" "*ACTIONREGISTER_DATABASE=Host=*Username=actionregister_app;*Database=actionregister*"
    expect "$(grep -c ADMIN "$folder/host.environment" || true)" 0
    expect "$(cat "$folder/host.environment")" "*ACTIONREGISTER_KEY_FILE=$data/secrets/register.key*"
    expect "$(cat "$folder/host.environment")" "*ASPNETCORE_URLS=http://127.0.0.1:$port*"
    expect "$(cat "$folder/register.environment")" "*ACTIONREGISTER_DATABASE_ADMIN=Host=*Username=postgres;*"
    expect "$(wc -c <"$data/secrets/register.key")" 64
}

test_a_second_run_on_the_same_folder_is_refused() {
    stand_in_product
    run
    expect_exit 3 "$clone/ops/run" --port "$(free_port)" --data "$data"
    expect "$output" "*is already running at http://127.0.0.1:$port*"
    database_runs
    end TERM
    expect "$result" 0
}

test_a_port_in_use_is_named() {
    stand_in_product
    run
    expect_exit 3 "$clone/ops/run" --port "$port" --data "$folder/other"
    expect "$output" "*Port $port is in use by another program*--port*"
    end TERM
}

test_a_host_that_dies_ends_it_all_with_its_last_lines() {
    stand_in_product
    run
    kill -KILL "$(<"$folder/host.pid")"
    result=0
    wait "$running" || result=$?
    expect "$result" 3
    expect "$(cat "$folder/said")" "*a line of the host's log*The web host ended by itself*"
    ! database_runs || wrong "the database still runs"
}

test_after_a_kill_the_host_is_gone_and_the_next_run_works() {
    stand_in_product
    run
    end KILL
    expect_line "$folder/calls" "host stopped"
    run
    end TERM
    expect "$result" 0
    ! database_runs || wrong "the database still runs"
}

test_a_signal_while_it_builds_ends_it_at_once() {
    stand_in_product
    mkdir bin
    printf '#!/bin/bash\n[[ $1 != build ]] || { echo building >"$STAND_IN/building"; exec sleep 60; }\nexec "%s" "$@"\n' \
        "$ops/tests/stand-in/dotnet" >bin/dotnet
    chmod +x bin/dotnet
    PATH=$folder/bin:$PATH "$clone/ops/run" --data "$data" &
    running=$!
    expect_line "$folder/building" building
    end TERM
    expect "$result" 0
}

test_a_database_started_by_name_stays_up() {
    stand_in_product
    "$ops/postgres" start "$data"
    run
    end TERM
    database_runs
    "$ops/postgres" stop "$data"
}

test_a_given_database_is_used_as_it_is() {
    stand_in_product
    export ACTIONREGISTER_DATABASE="Host=elsewhere"
    run --empty
    end TERM
    expect "$result" 0
    expect "$(cat "$folder/host.environment")" "*ACTIONREGISTER_DATABASE=Host=elsewhere*"
    [[ ! -e $data/postgres ]] || wrong "a cluster was made"
}

test_a_missing_sdk_is_said_plainly() {
    stand_in_product
    STAND_IN_SDK=8.0.404 expect_exit 3 "$clone/ops/run" --data "$data"
    expect "$output" "*The .NET 10 SDK is needed, and only 8.0.404 is here: install it from https://*"
}

test_wrong_arguments_print_the_usage() {
    local wrong_ones
    for wrong_ones in "--port 0" "--port 65536" "--port x" "--port" "--data" "--what" "8080"; do
        # shellcheck disable=SC2086
        expect_exit 2 "$ops/run" $wrong_ones
        expect "$output" "*Usage: ops/run*"
    done
    expect_exit 0 "$ops/run" --help
}

run_tests "$@"
