# Runs one command in a process group of its own and leaves nothing of it behind.
# Arguments: how many tenths of a second the command has between being asked to end and being forced; a file that holds
# the number of this process as long as it lives; and the command.
# Whoever starts this holds the other end of its standard input. End of file there means: he is gone, or wants the end.
# It ends with the exit code of the command, when the whole group has ended. Works with bash 3.2, which Macs have.
tenths=$1
mark=$2
shift 2
exec 3<&0 4>&2 </dev/null 2>/dev/null # what bash itself says of jobs is nobody's output
echo $$ >"$mark"

# Ctrl-C and the like reach this process, too, and must not end it before its job is done. The command shall not inherit
# that they are ignored, so they are only caught until it runs.
trap : HUP INT QUIT TERM
set -m # gives a background job a process group of its own
(exec "$@" 2>&4 3<&- 4>&-) &
group=$!
set +m
trap '' HUP INT QUIT TERM
exec >/dev/null 4>&-

# Is the group empty within so many tenths of a second? Asking often also means that nobody else can have got its number.
empty() {
  local i
  for ((i = 0; i < $1; i++)); do
    kill -0 "-$group" || return 0
    command -p sleep 0.1
  done
  return 1
}

end() {
  kill -TERM "-$group" && kill -CONT "-$group" # a stopped process hears nothing
  empty "$tenths" && return
  kill -KILL "-$group"
  empty 10
}

(
  while read -r; do :; done
  end
) <&3 &
watcher=$!
exec 3<&-

wait "$group"
code=$?
while kill -0 "$group"; do # it was stopped before job control was off again: that is no end
  command -p sleep 0.1
  wait "$group"
  code=$?
done
end # what the command has left behind
kill -KILL "$watcher"
wait "$watcher"
command -p rm -f "$mark"
exit "$code"
