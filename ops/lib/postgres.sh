# shellcheck shell=bash
# Everything about the private PostgreSQL; the caller has set ops.

# shellcheck source=ops/lib/say.sh
. "$ops/lib/say.sh"
# shellcheck source=ops/lib/server-user.sh
. "$ops/lib/server-user.sh"
# shellcheck source=ops/lib/postgres-embedded.sh
. "$ops/lib/postgres-embedded.sh"
# shellcheck source=ops/lib/postgres-find.sh
. "$ops/lib/postgres-find.sh"
# shellcheck source=ops/lib/postgres-cluster.sh
. "$ops/lib/postgres-cluster.sh"
# shellcheck source=ops/lib/postgres-server.sh
. "$ops/lib/postgres-server.sh"
