# shellcheck shell=bash
# The .NET SDK, and the product built from the clone when its sources changed. The caller has set ops and root.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need_dotnet() {
    if ! command -v dotnet >/dev/null && [[ -x ${HOME:-}/.dotnet/dotnet ]]; then PATH=$PATH:$HOME/.dotnet; fi
    command -v dotnet >/dev/null ||
        fail "The .NET 10 SDK was not found: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
    dotnet --list-sdks | grep -q '^10\.' ||
        fail "The .NET 10 SDK is needed, and only $(dotnet --list-sdks | awk '{ printf "%s%s", sep, $1; sep = ", " }' | grep . || echo "a runtime") is here: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
}

# Names, sizes and times of everything that the product is built from.
sources_fingerprint() {
    (cd "$root" && find Directory.Build.props .editorconfig ops/build src -name bin -prune -o -name obj -prune -o \
        -name node_modules -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}

# Builds the web host and the command line. Says nothing unless it fails; does nothing when nothing changed.
build_product() {
    local stamp=$root/src/ActionRegister.Web/bin/Release/product-built lock fingerprint log
    exec {lock}<"$ops/lib/dotnet.sh"
    flock "$lock"
    fingerprint=$(sources_fingerprint)
    if [[ ! -f $stamp || $(<"$stamp") != "$fingerprint" ]]; then
        say "Building the register (the first time also fetches its packages into ${NUGET_PACKAGES:-${HOME:-}/.nuget/packages})"
        log=$(mktemp)
        # No build server stays behind: it would hold this script's locks. The analysers are left to ops/test.
        if ! step dotnet build "$ops/product.slnf" -c Release -v q -nologo -nodeReuse:false -p:UseSharedCompilation=false \
            -p:RunAnalyzers=false >"$log" 2>&1; then
            tail -n 40 "$log" >&2
            rm -f "$log"
            fail "The build failed."
        fi
        rm -f "$log"
        mkdir -p "${stamp%/*}"
        printf '%s\n' "$fingerprint" >"$stamp"
    fi
    exec {lock}<&-
}

# Runs a long command so that a signal is handled at once: bash itself handles one only between foreground commands.
# Give it a program, or a function that ends in exec: it is the child that a trap may signal, as $step_pid.
step() {
    local result
    "$@" <&0 &
    step_pid=$!
    while :; do
        result=0
        wait "$step_pid" || result=$?
        # A trap that returns interrupts the wait, not the child.
        kill -0 "$step_pid" 2>/dev/null || break
    done
    step_pid=
    return "$result"
}

step_pid=
