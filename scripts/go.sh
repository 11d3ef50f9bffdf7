# Sourced: prints where Go is, which may be where its own installer puts it rather than on the PATH.
find_go() {
  command -v go || { [ -x /usr/local/go/bin/go ] && echo /usr/local/go/bin/go; }
}
