# Our namespace, and how long it keeps what has ended. Repeating it sets the retention anew.
set -eu

# Its port opens before it serves. Who gives up here is started again.
tries=0
until temporal operator cluster health --command-timeout 5s 2>/dev/null | grep -qw SERVING; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "Temporal at $TEMPORAL_ADDRESS does not serve after two minutes" >&2
    exit 1
  fi
  sleep 2
done

if temporal operator namespace describe --namespace "$NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$NAMESPACE" --retention "$RETENTION"
else
  temporal operator namespace create --namespace "$NAMESPACE" --retention "$RETENTION"
fi

# What processes are found by, in one request. A new namespace is known a little later; repeating it adds what is missing.
tries=0
until known=$(temporal operator search-attribute list --namespace "$NAMESPACE"); do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || exit 1
  sleep 1
done
set --
for attribute in CoupaOrganization=Keyword CoupaConnection=Keyword CoupaStage=Keyword CoupaWaitingFor=Keyword CoupaOverdue=Bool; do
  case $known in
    *"${attribute%=*} "*) ;;
    *) set -- "$@" --name "${attribute%=*}" --type "${attribute#*=}" ;;
  esac
done
if [ $# -gt 0 ]; then
  temporal operator search-attribute create --namespace "$NAMESPACE" "$@"
fi
