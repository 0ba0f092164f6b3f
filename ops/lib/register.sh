# shellcheck shell=bash
# The register in a data folder: its secrets, its connection strings, its server while somebody needs it.
# The caller has set ops and root, and has read postgres.sh and dotnet.sh.

web_folder=$root/src/ActionRegister.Web
web_program=$web_folder/bin/Release/net10.0/ActionRegister.Web.dll
cli_program=$root/src/ActionRegister.Cli/bin/Release/net10.0/register.dll
own_server=no

register_exists() { [[ -n ${ACTIONREGISTER_DATABASE:-} || -f $pgdata/PG_VERSION ]]; }

# Exports the connection strings and the key; starts the folder's PostgreSQL unless one was given.
# Whoever uses the server holds a shared lock on postgres.use; the last to leave stops it.
open_register() {
    if [[ -n ${ACTIONREGISTER_DATABASE:-} ]]; then
        say "Using the PostgreSQL of ACTIONREGISTER_DATABASE"
        prepare_data_folder
    else
        prepare_folders
        exec {use_lock}>>"$data_dir/postgres.use"
        flock -s "$use_lock"
        own_server=yes
        start_server
        make_secret application.password
        ACTIONREGISTER_DATABASE_ADMIN=$(admin_string postgres)
        ACTIONREGISTER_DATABASE="Host=$socket_dir;Port=5432;Username=actionregister_app;Password=$(<"$secrets/application.password");Database=actionregister"
        export ACTIONREGISTER_DATABASE ACTIONREGISTER_DATABASE_ADMIN
    fi
    if [[ -z ${ACTIONREGISTER_KEY_FILE:-} ]]; then
        make_secret register.key
        export ACTIONREGISTER_KEY_FILE=$secrets/register.key
    fi
    # The key that signs the log, and the signer's own memory of what it signed: both outside the database.
    if [[ -z ${ACTIONREGISTER_SIGNING_KEY_FILE:-} && -z ${ACTIONREGISTER_SIGNING_FOLDER:-} ]]; then
        make_secret signing.keys
        export ACTIONREGISTER_SIGNING_KEY_FILE=$secrets/signing.keys ACTIONREGISTER_SIGNING_FOLDER=$data_dir/signing
    fi
}

# Stops the server when nobody else uses it and nobody asked for it by name (ops/postgres start).
close_register() {
    [[ $own_server == yes ]] || return 0
    own_server=no
    lock_cluster
    if [[ -e $cluster/kept ]]; then
        say "PostgreSQL in $cluster keeps running: ops/postgres stop $data_dir ends it."
    elif flock -n -x "$use_lock" && ! no_server_processes; then
        end_server
    fi
    exec {use_lock}>&-
    unlock_cluster
}

# To be called by step, or in a subshell.
register_cli() { exec dotnet "$cli_program" "$@"; }
