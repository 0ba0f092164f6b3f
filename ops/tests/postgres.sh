#!/usr/bin/env bash
# What ops/postgres promises. An argument is a pattern of test names.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"
# shellcheck source=ops/lib/postgres.sh
. "$ops/lib/postgres.sh"

# Runs SQL in the single-user mode of a stopped cluster: the embedded server brings no client.
sql() {
    cluster_paths "$folder"
    find_server
    as_server "$server_bin/postgres" --single -D "$pgdata" postgres <<<"$1" 2>&1
}

start() { "$ops/postgres" start "$folder" | tail -n 1; }

test_start_prints_a_connection_string_and_prints_it_again_when_running() {
    local first
    first=$(start)
    expect "$first" "Host=$folder/postgres/socket;Port=5432;Username=postgres;Password=????????????????????????????????*;Database=postgres"
    expect "$(start)" "$first"
    expect_exit 0 "$ops/postgres" status "$folder"
    expect "$output" "PostgreSQL * is running in $folder/postgres: process *"
}

test_stop_leaves_no_process_and_a_stopped_server_may_be_stopped() {
    start
    "$ops/postgres" stop "$folder"
    cluster_paths "$folder"
    expect "$(server_processes)" ""
    expect_exit 3 "$ops/postgres" status "$folder"
    expect_exit 0 "$ops/postgres" stop "$folder"
}

test_stopping_and_starting_keeps_what_was_written() {
    start
    "$ops/postgres" stop "$folder"
    sql "create table kept as select 4711 as number"
    start
    "$ops/postgres" stop "$folder"
    expect "$(sql "select number from kept")" "*4711*"
}

test_a_killed_server_starts_again_once_its_last_child_is_gone() {
    local postmaster child started
    start
    cluster_paths "$folder"
    postmaster=$(postmaster)
    child=$(server_processes | grep -vx "$postmaster" | head -n 1)
    kill -STOP "$child"
    kill -KILL "$postmaster"
    "$ops/postgres" start "$folder" &
    started=$!
    sleep 1
    expect "$(server_processes)" "$child"
    kill -CONT "$child"
    wait "$started"
    server_ready || wrong "the server is not ready"
}

test_two_starts_at_once_start_one_server() {
    "$ops/postgres" start "$folder" >one &
    "$ops/postgres" start "$folder" >two
    wait $!
    expect "$(tail -n 1 one)" "$(tail -n 1 two)"
}

test_a_cluster_of_another_version_is_named() {
    start
    "$ops/postgres" stop "$folder"
    echo 12 >"$folder/postgres/data/PG_VERSION"
    # "embedded" so that no package manager is asked for it.
    ACTIONREGISTER_POSTGRES=embedded expect_exit 3 "$ops/postgres" start "$folder"
    expect "$output" "*was made by PostgreSQL 12, and *install PostgreSQL 12*"
}

test_a_deep_folder_gets_a_short_path_for_its_socket() {
    local deep
    deep=$folder/$(printf 'deep%.0s' {1..30})
    "$ops/postgres" start "$deep" >string
    "$ops/postgres" stop "$deep"
    expect "$(tail -n 1 string)" "Host=/tmp/actionregister-*;Port=5432;*"
}

test_a_folder_may_have_any_name() {
    local odd="$folder/it's; a = \"folder\", \$HOME: ü"
    "$ops/postgres" start "$odd" >string
    "$ops/postgres" stop "$odd"
    expect "$(tail -n 1 string)" "Host=/tmp/actionregister-*;Port=5432;*"
}

test_root_may_keep_the_register_where_the_server_cannot_go() {
    ((EUID == 0)) || return 0
    local place
    install -d -m 0700 "$folder/closed"
    "$ops/postgres" start "$folder/closed/data" >/dev/null
    "$ops/postgres" stop "$folder/closed/data"
    place=$(readlink "$folder/closed/data/postgres")
    expect "$place" "/var/lib/actionregister/*"
    rm -rf "${place:?}"
    expect "$(stat -c %a "$folder/closed")" 700
}

test_only_the_owner_may_reach_server_and_secrets() {
    start
    expect "$(stat -c %a "$folder/secrets" "$folder/secrets/postgres.password" "$folder/postgres" "$folder/postgres/socket" | tr '\n' ' ')" "700 600 700 700 "
    expect "$(cat "$folder/postgres/data/actionregister.conf")" "*listen_addresses = ''*fsync = on*"
}

test_another_users_folder_in_place_of_the_socket_is_refused() {
    local deep
    deep=$folder/$(printf 'deep%.0s' {1..30})
    cluster_paths "$deep"
    mkdir -m 0755 "$socket_dir"
    expect_exit 3 "$ops/postgres" start "$deep"
    rmdir "$socket_dir"
    expect "$output" "*is not a private folder of user*"
}

test_wrong_arguments_print_the_usage() {
    expect_exit 2 "$ops/postgres"
    expect "$output" "*Usage: ops/postgres*"
    expect_exit 2 "$ops/postgres" start
    expect_exit 2 "$ops/postgres" begin "$folder"
    expect_exit 0 "$ops/postgres" --help
    ACTIONREGISTER_POSTGRES=other expect_exit 3 "$ops/postgres" start "$folder"
    expect "$output" "*may be system, embedded, or not set*"
}

run_tests "$@"
