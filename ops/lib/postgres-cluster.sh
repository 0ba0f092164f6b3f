# shellcheck shell=bash
# One private PostgreSQL cluster in DIR/postgres: its folders, its first making, its settings.

# Sets every path that belongs to a data folder. Nothing is created.
cluster_paths() {
    data_dir=$(realpath -m -- "$1")
    cluster=$data_dir/postgres
    [[ ! -L $cluster ]] || cluster=$(readlink -- "$cluster")
    pgdata=$cluster/data
    server_log=$cluster/postgres.log
    secrets=$data_dir/secrets
    choose_server_user "$pgdata"
    socket_dir=$cluster/socket
    # 107 bytes are all that a Unix socket's path may have; commas, quotes and colons mean something to PostgreSQL or to its driver.
    local LC_ALL=C
    if ((${#socket_dir} + ${#socket_name} + 6 > 107)) || [[ $socket_dir == *[!A-Za-z0-9/._+-]* ]]; then
        socket_dir=/tmp/actionregister-$server_uid-$(printf '%s' "$data_dir" | sha256sum | cut -c1-16)
    fi
}

socket_name=.s.PGSQL.5432

prepare_data_folder() {
    (umask 022 && mkdir -p "$data_dir") 2>/dev/null || fail "The folder $data_dir cannot be made."
    [[ -w $data_dir ]] || fail "The folder $data_dir cannot be written to."
    (umask 077 && mkdir -p "$secrets")
}

# Root's folders may be closed to the server's user. Ours is opened for passing through; those above it are left alone.
prepare_folders() {
    prepare_data_folder
    if ((EUID == 0)) && ! as_server test -x "$data_dir"; then chmod o+x "$data_dir"; fi
    if [[ ! -e $cluster ]]; then
        local place=$cluster
        if ! as_server test -x "$data_dir"; then
            place=/var/lib/actionregister/$(printf '%s' "$data_dir" | sha256sum | cut -c1-16)
            say "User $(id -nu "$server_uid"), who runs PostgreSQL for root, cannot enter $data_dir: the cluster is kept in $place"
            (umask 022 && mkdir -p "${place%/*}")
            ln -sfn "$place" "$cluster"
        fi
        install -d -m 0700 -o "$server_uid" -g "$server_gid" "$place"
        cluster_paths "$data_dir"
    fi
}

# A folder in /tmp could have been laid there by somebody else, to be the server.
prepare_socket_folder() {
    as_server mkdir -m 0700 "$socket_dir" 2>/dev/null || true
    [[ -d $socket_dir && ! -L $socket_dir && $(stat -c '%u %a' "$socket_dir") == "$server_uid 700" ]] ||
        fail "The folder $socket_dir, for PostgreSQL's socket, is not a private folder of user $(id -nu "$server_uid"): remove it."
}

# A secret is written once, whole or not at all, readable by its owner alone. Of two writers at once the first wins.
make_secret() {
    local file=$secrets/$1
    [[ ! -s $file ]] || return 0
    (umask 077 && od -An -vtx1 -N32 /dev/urandom | tr -d ' \n' >"$file.$$" && sync "$file.$$")
    ln -- "$file.$$" "$file" 2>/dev/null || true
    rm -f -- "$file.$$"
    [[ -s $file ]] || fail "The secret $file could not be written."
}

# Made aside and renamed, so that a cluster is there completely or not at all.
make_cluster() {
    local new=$cluster/data.new ctype=C password=$cluster/password.new
    [[ ! -f $pgdata/PG_VERSION ]] || return 0
    make_secret postgres.password
    rm -rf "$new"
    # Bytes decide the order everywhere; upper and lower case are those of Unicode where the system knows them.
    if locale -a 2>/dev/null | grep -qix 'C\.utf-\?8'; then ctype=C.UTF-8; fi
    as_server bash -c 'umask 077 && cat >"$1"' bash "$password" <"$secrets/postgres.password"
    say "Making a PostgreSQL $(server_major "$server_bin") cluster in $cluster"
    as_server "$server_bin/initdb" -D "$new" -U postgres --pwfile="$password" --auth=scram-sha-256 --data-checksums \
        --encoding=UTF8 --locale=C --lc-ctype="$ctype" >"$data_dir/initdb.log" 2>&1 || {
        rm -f "$password"
        tail -n 15 "$data_dir/initdb.log" >&2
        fail "initdb could not make the cluster."
    }
    rm -f "$password"
    as_server bash -c 'echo "include '\''actionregister.conf'\''" >>"$1/postgresql.conf" && : >"$1/actionregister.conf"' bash "$new"
    rm -f "$data_dir/initdb.log"
    as_server mv "$new" "$pgdata"
}

# Written at every start: folder, memory and this file may have changed since the last.
write_settings() {
    local memory_mb buffers_mb
    memory_mb=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
    buffers_mb=$((memory_mb / 8))
    ((buffers_mb <= 256)) || buffers_mb=256
    ((buffers_mb >= 16)) || buffers_mb=16
    as_server bash -c 'umask 077 && cat >"$1"' bash "$pgdata/actionregister.conf" <<EOT
# Written by ops/postgres at every start.
listen_addresses = ''
port = 5432
unix_socket_directories = '$socket_dir'
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
fsync = on
full_page_writes = on
synchronous_commit = on
max_connections = 200
shared_buffers = ${buffers_mb}MB
effective_cache_size = $((memory_mb / 2))MB
work_mem = 16MB
maintenance_work_mem = 64MB
wal_compression = on
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %d '
EOT
}

# The connection string, for Npgsql, of a database under the superuser.
admin_string() {
    printf 'Host=%s;Port=5432;Username=postgres;Password=%s;Database=%s\n' "$socket_dir" "$(<"$secrets/postgres.password")" "$1"
}
