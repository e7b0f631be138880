# Guards a server that a test process started: does what it is told on stdin, one line of shell after another, and answers each with a line.
#
# When stdin ends, the test process wants no more of it or is gone, however that came about: it may have been killed. Then the server is ended
# and its folder removed, so that nothing is left.
#
# $1: where to make the folder, unless there is plenty of memory for it; $2: the signal that ends the server at once
last=$2
server=

# In memory: a test has a database of its own, and its hundreds of files take a disk several times as long as its tests.
place=$1
memory=/dev/shm
free=$(df --output=avail "$memory" 2>/dev/null | tail -n 1)
if [ "${free:-0}" -gt 4194304 ] && [ -w "$memory" ]; then
  place=$memory
fi
folder=$(mktemp -d "$place/rolecall-XXXXXX") || exit 1

# The log is where errors are told: nobody may read this script's own answers any more.
exec 2>>"$folder/log"
cd "$folder" || exit 1

# Sends a signal to the server and then to the processes it has made.
signal() {
  kill -s "$1" "$server"
  for process in $(cat "/proc/$server/task/$server/children"); do
    kill -s "$1" "$process"
  done
}

end() {
  trap '' INT TERM HUP
  if [ -n "$server" ]; then
    signal CONT
    kill -s "$last" "$server"
    wait "$server"
  fi
  # A server that was killed leaves the shared memory that keeps a second one away from its data: its number is in a file.
  memory=$(sed -n '7s/.* //p' data/postmaster.pid 2>/dev/null)
  [ -z "$memory" ] || ipcrm -m "$memory"
  cd /
  rm -rf "$folder"
}
trap end EXIT
trap exit INT TERM HUP
trap : PIPE

# Runs a program to its end, and answers with its status.
run() {
  "$@" </dev/null >>"$folder/log"
  echo "$?"
}

# Starts the server, and answers with its process id.
start() {
  "$@" </dev/null >>"$folder/log" &
  server=$!
  echo "$server"
}

# Sends the server a signal that ends it, and answers when it has ended.
stop() {
  kill -s "$1" "$server"
  wait "$server"
  server=
  echo stopped
}

# Halts the server and all of its processes where they are: their connections stay, and nobody answers.
freeze() {
  signal STOP
  echo frozen
}

# Lets them go on.
thaw() {
  signal CONT
  echo thawed
}

# Kills the server and the processes it has made, none of which gets to do anything more.
slay() {
  kill -s STOP "$server"
  # shellcheck disable=SC2046 # one word for each process
  kill -s KILL $(cat "/proc/$server/task/$server/children") "$server"
  wait "$server"
  server=
  echo slain
}

echo "$folder"
while IFS= read -r line; do
  eval "$line"
done
