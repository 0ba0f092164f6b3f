#!/usr/bin/env bash
# Which browser the tests open pages in, and what is said when there is none.
set -euo pipefail
ops=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)
root=$(dirname "$ops")
# shellcheck source=ops/lib/tests.sh
. "$ops/lib/tests.sh"
# shellcheck source=ops/lib/postgres-find.sh
. "$ops/lib/postgres-find.sh"
# shellcheck source=ops/lib/browser.sh
. "$ops/lib/browser.sh"

unset ACTIONREGISTER_CHROMIUM

# A system with nothing but these programs, and cat to show what was said.
only() {
    local name
    mkdir bin
    for name in "$@"; do
        printf '#!/bin/bash\nexit 0\n' >"bin/$name"
        chmod +x "bin/$name"
    done
    for name in cat mktemp rm tail ln; do ln -s "$(type -P "$name")" bin/; done
    PATH=$folder/bin
}

find_and_tell() { find_chromium && printf '%s\n' "$ACTIONREGISTER_CHROMIUM"; }

test_the_one_that_is_named_comes_first() {
    only chromium google-chrome
    ACTIONREGISTER_CHROMIUM=google-chrome
    expect "$(find_and_tell)" "$folder/bin/google-chrome"
}

test_a_name_of_no_program_is_told_and_nothing_else_is_taken() {
    only chromium
    ACTIONREGISTER_CHROMIUM=chromium-of-old
    expect_exit 1 find_and_tell
    expect "$output" 'ACTIONREGISTER_CHROMIUM is "chromium-of-old", which is no program: *'
}

test_otherwise_the_one_of_the_system_is_taken() {
    only google-chrome chromium chromium-headless-shell
    expect "$(find_and_tell)" "$folder/bin/chromium-headless-shell"
    rm bin/chromium-headless-shell
    hash -r
    expect "$(find_and_tell)" "$folder/bin/chromium"
    rm bin/chromium
    hash -r
    expect "$(find_and_tell)" "$folder/bin/google-chrome"
}

# An apt-get that has these packages.
packages() {
    apt_possible() { true; }
    cat >bin/apt-get <<EOT
#!/bin/bash
[[ \$1 == install ]] || exit 0
[[ " $* " == *" \${@: -1} "* ]] && ln -s apt-get "$folder/bin/\${@: -1}"
EOT
}

test_root_gets_one_with_apt_get() {
    only apt-get
    packages chromium-headless-shell chromium
    expect_exit 0 find_and_tell
    expect "$output" "Installing Chromium with apt-get?$folder/bin/chromium-headless-shell"
}

test_where_there_is_no_shell_root_gets_the_whole_browser() {
    only apt-get
    packages chromium
    expect_exit 0 find_and_tell
    expect "$output" "Installing Chromium with apt-get?$folder/bin/chromium"
}

test_without_any_one_sentence_says_what_to_do() {
    only
    apt_possible() { false; }
    expect_exit 1 find_and_tell
    expect "$output" "No browser was found: install Chromium or Google Chrome (*"
}

test_an_installation_that_fails_says_why_and_what_to_do() {
    only apt-get
    apt_possible() { true; }
    printf '#!/bin/bash\necho "no network"\nexit 100\n' >bin/apt-get
    expect_exit 1 find_and_tell
    expect "$output" "Installing Chromium with apt-get?no network?No browser was found: *"
}

run_tests "$@"
