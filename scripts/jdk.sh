# Sourced by scripts that run our jars: finds a JDK, and builds what is stale.

# The version of the JDK in a folder, such as 25; nothing if there is none with a compiler.
version_of() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  { [ ! -f "$1/release" ] || sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"; } | head -n 1
}

# The newest JDK of 21 or later, but JAVA_HOME if it will do.
find_jdk() {
  local best='' best_version=20 candidate version on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(realpath "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(version_of "$candidate")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate best_version=$version
      [ "$candidate" != "${JAVA_HOME:-}" ] || break
    fi
  done
  echo "$best"
}

# Sets JAVA_HOME, or ends.
need_jdk() {
  JAVA_HOME=$(find_jdk)
  if [ -z "$JAVA_HOME" ]; then
    echo "This needs a JDK of version 21 or newer, and none was found: install one, or point JAVA_HOME to it." >&2
    exit 1
  fi
  export JAVA_HOME
}

# Whether a source of the repository $1 is newer than its jar $2, which is made last.
is_stale() {
  [ ! -f "$2" ] || [ -n "$(find "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main -newer "$2" -print -quit)" ]
}

# Builds the repository $1 if its jar $2 is stale.
build_if_stale() {
  local started=$1/demo/target/build-started
  is_stale "$1" "$2" || return 0
  mkdir -p "$1/demo/target"
  touch "$started"
  echo "Building …"
  # What Maven's own libraries do is no news to whoever tries this.
  local quiet="-XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  (cd "$1" && MAVEN_OPTS="$quiet ${MAVEN_OPTS:-}" ./mvnw -B -ntp -q -pl demo -am -Dmaven.test.skip=true package) || {
    echo "The build failed; what Maven says is above." >&2
    exit 1
  }
  # As old as its sources may be: what was edited while it was built is built the next time.
  touch -r "$started" "$2"
}
