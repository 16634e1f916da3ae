# Read by ./sluimer and ./test, which have set $root to the checkout's absolute path.
# `environment GROUP` sets $venv and returns at once when that environment is current (two small
# reads and one `cmp`, no Python); otherwise it lets tools/bootstrap.py make it.

format=1 # the same number as FORMAT in tools/environment.py

say() { # say ENGLISH DUTCH
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        nl*) echo "sluimer: $2" >&2 ;;
        *) echo "sluimer: $1" >&2 ;;
    esac
}

current() { # current VENV GROUP
    [ -x "$1/bin/python" ] && [ -f "$1/sluimer.made" ] || return 1
    IFS= read -r made <"$1/sluimer.made"
    [ "$made" = "$format $root" ] || return 1
    cmp -s "$root/requirements/run.lock" "$1/run.lock" || return 1
    [ "$2" = run ] || cmp -s "$root/requirements/$2.lock" "$1/$2.lock"
}

place() { # sets $venv
    if [ -n "${SLUIMER_VENV:-}" ]; then
        case $SLUIMER_VENV in
            /*) venv=$SLUIMER_VENV ;;
            *) venv=$PWD/$SLUIMER_VENV ;;
        esac
    elif [ -w "$root" ] || current "$root/.venv" run; then
        venv=$root/.venv
    else
        venv=$(printf '%s' "$root" | cksum)
        venv=${XDG_DATA_HOME:-${HOME:-}/.local/share}/sluimer/venv-${venv%% *}
    fi
}

# Sets $python to the first that can make an environment, else to the one that comes nearest: that
# one tells what is missing. Each is tried by running it, for a name on PATH may be an empty shim.
find_python() {
    for trial in \
        'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' \
        'import sys; sys.exit(sys.version_info < (3, 11))' \
        'pass'; do
        for python in python3 python3.14 python3.13 python3.12 python3.11; do
            "$python" -c "$trial" >/dev/null 2>&1 && return
        done
    done
    return 1
}

environment() { # environment GROUP
    place
    current "$venv" "$1" && return
    if ! find_python; then
        say "Python 3 is missing; install it with: sudo apt-get install python3 python3-venv" \
            "Python 3 ontbreekt; installeer het met: sudo apt-get install python3 python3-venv"
        exit 2
    fi
    SLUIMER_VENV=$venv "$python" -EsB "$root/tools/bootstrap.py" "$1" || exit
}
