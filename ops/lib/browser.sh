# shellcheck shell=bash
# The browser that tests open pages in: the one that ACTIONREGISTER_CHROMIUM names, the system's, or apt's for root.
# The caller has sourced say.sh and postgres-find.sh.

# Exports ACTIONREGISTER_CHROMIUM; false, after one sentence, when there is none.
find_chromium() {
    local named=${ACTIONREGISTER_CHROMIUM:-} found
    if [[ -n $named ]]; then
        found=$(command -v "$named" || true)
        if [[ -z $found ]]; then
            say "ACTIONREGISTER_CHROMIUM is \"$named\", which is no program: name Chromium or Google Chrome, or unset it."
            return 1
        fi
    else
        found=$(system_chromium)
        if [[ -z $found ]] && apt_possible && install_chromium; then found=$(system_chromium); fi
        if [[ -z $found ]]; then
            say "No browser was found: install Chromium or Google Chrome (for example: apt-get install chromium), or name its program in ACTIONREGISTER_CHROMIUM."
            return 1
        fi
    fi
    export ACTIONREGISTER_CHROMIUM=$found
}

# The shell first: the same engine without the windows and menus of a browser, which cost as much as the pages.
system_chromium() {
    local name
    for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name"; then return; fi
    done
}

# Not every system has the shell as a package of its own.
fetch_chromium() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update &&
        { apt-get install -y --no-install-recommends chromium-headless-shell || apt-get install -y --no-install-recommends chromium; }
}

install_chromium() {
    local log
    log=$(mktemp)
    say "Installing Chromium with apt-get"
    if ! (fetch_chromium) >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
