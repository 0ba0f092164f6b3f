# shellcheck shell=bash
# PostgreSQL refuses to run as root. Root therefore runs it as another user; anybody else runs it as themselves.

server_uid=$EUID
server_gid=$(id -g)

# An existing cluster keeps its owner; a new one of root's belongs to postgres, or to nobody.
choose_server_user() {
    local pgdata=$1 name
    if [[ -d $pgdata ]]; then
        server_uid=$(stat -c %u -- "$pgdata")
        server_gid=$(stat -c %g -- "$pgdata")
        ((EUID == 0 || EUID == server_uid)) ||
            fail "$pgdata belongs to user $(stat -c %U -- "$pgdata"): run this as that user or as root."
        ((server_uid != 0)) || fail "$pgdata belongs to root, and PostgreSQL refuses to run as root: give it to another user."
    elif ((EUID == 0)); then
        name=postgres
        id -u "$name" >/dev/null 2>&1 || name=nobody
        server_uid=$(id -u "$name") || fail "There is no user postgres or nobody to run PostgreSQL as."
        server_gid=$(id -g "$name")
    fi
}

# Runs a command as the server's user. The current folder may be closed to that user, hence /.
as_server() { (exec_as_server "$@"); }

# The same in place of the current shell.
exec_as_server() {
    cd /
    if ((EUID == server_uid)); then exec "$@"; fi
    exec setpriv --reuid="$server_uid" --regid="$server_gid" --clear-groups -- "$@"
}
