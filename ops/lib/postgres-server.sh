# shellcheck shell=bash
# Starting and stopping the server of a cluster. The caller has called cluster_paths.

# Every process of a cluster has its data folder as the current one; a process number alone may belong to anybody by now.
server_processes() {
    local proc
    [[ -d $pgdata ]] || return 0
    for proc in /proc/[0-9]*; do
        if [[ $proc/cwd -ef $pgdata && $(readlink "$proc/exe") == */postgres* ]]; then printf '%s\n' "${proc#/proc/}"; fi
    done 2>/dev/null
}

# Prints the postmaster's process number when it lives.
postmaster() {
    local pid
    { read -r pid <"$pgdata/postmaster.pid"; } 2>/dev/null || return 1
    [[ $pid =~ ^[0-9]+$ && /proc/$pid/cwd -ef $pgdata ]] || return 1
    printf '%s\n' "$pid"
}

server_ready() {
    local lines
    postmaster >/dev/null || return 1
    mapfile -t lines <"$pgdata/postmaster.pid" 2>/dev/null
    [[ ${lines[7]:-} == ready* ]]
}

# Waits until a condition holds; false when it does not within that many seconds.
wait_until() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.05
    done
}

no_server_processes() { [[ -z $(server_processes) ]]; }

ready_or_gone() { server_ready || no_server_processes; }

# One start or stop at a time for a folder.
lock_cluster() {
    exec {cluster_lock}>>"$data_dir/postgres.lock" || fail "The folder $data_dir cannot be written to."
    flock -w 180 "$cluster_lock" || fail "Another process has been starting or stopping PostgreSQL in $data_dir for three minutes."
}

unlock_cluster() { exec {cluster_lock}>&-; }

# The number in an old postmaster.pid may by now be an unreaped zombie's or a stranger's. PostgreSQL would take it for a
# living postmaster unless it is told that the number is its grandparent's (as pg_ctl does); its own check of the shared
# memory stands either way, and no process has the data folder as its current one.
launch_server() {
    local stale=
    { read -r stale <"$pgdata/postmaster.pid"; } 2>/dev/null || true
    # The server must not keep the caller's files open: locks would never be released, and readers would wait for ever.
    (exec_as_server env ${stale:+PG_GRANDPARENT_PID="$stale"} setsid bash -c '
        log=$1; shift
        exec </dev/null >>"$log" 2>&1 || exit 1
        for fd in /proc/self/fd/*; do
            fd=${fd##*/}
            if ((fd > 2)); then eval "exec $fd>&-"; fi
        done
        exec "$@"' bash "$server_log" "$server_bin/postgres" -D "$pgdata") &
    local launched=$!
    until server_ready; do
        if ! kill -0 "$launched" 2>/dev/null; then
            tail -n 8 "$server_log" >&2
            fail "PostgreSQL did not start: see $server_log"
        fi
        sleep 0.05
    done
}

# Starts the server unless it runs; leaves it ready. Sets server_was_running.
start_server() {
    prepare_folders
    lock_cluster
    server_was_running=no
    # A postmaster may be on its way up or down; a killed one leaves children that still use its memory.
    wait_until 120 ready_or_gone ||
        fail "An earlier PostgreSQL in $cluster is not ready and does not end (processes $(server_processes | tr '\n' ' ')): see $server_log"
    if server_ready; then
        server_was_running=yes
    else
        find_server
        prepare_socket_folder
        make_cluster
        write_settings
        if [[ -f $server_log && $(stat -c %s "$server_log") -gt 10000000 ]]; then as_server mv "$server_log" "$server_log.old"; fi
        launch_server
        say "PostgreSQL $(<"$pgdata/PG_VERSION") is running in $cluster ($server_bin)"
    fi
    [[ -s $secrets/postgres.password ]] || fail "The password of the cluster in $cluster is missing: $secrets/postgres.password"
    unlock_cluster
}

# Ends the server and waits for its last process. The caller holds the lock.
end_server() {
    local pid
    if pid=$(postmaster); then
        kill -INT "$pid" 2>/dev/null || true
        if ! wait_until 60 no_server_processes; then
            say "PostgreSQL in $cluster did not stop within a minute: stopping it at once; it recovers at its next start."
            kill -QUIT "$pid" 2>/dev/null || true
        fi
    fi
    wait_until 30 no_server_processes ||
        fail "Processes $(server_processes | tr '\n' ' ')of the PostgreSQL in $cluster do not end."
    [[ $socket_dir == "$cluster/socket" ]] || rmdir "$socket_dir" 2>/dev/null || true
    say "PostgreSQL in $cluster is stopped."
}
