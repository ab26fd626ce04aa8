/** Completion for zsh: as a file `_bos` on its path of functions, or sourced. */
export const zshStub = `#compdef bos
# Completion of bos for zsh: at each TAB it asks the program what can stand at the cursor.
# For the name cray as well, in the place of what completes it now: compdef _bos cray

_bos() {
  local line
  local -a lines described flags
  lines=("\${(@f)$("$words[1]" __complete "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  for line in $lines; do
    case $line in
      :files)
        compset -P '--*='
        _files
        return
        ;;
      :nospace) flags=(-S '') ;;
      *$'\\t'*) described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      *) described+=("\${line//:/\\\\:}") ;;
    esac
  done
  _describe -V bos described "\${(@)flags}"
}

if [[ $funcstack[1] == _bos ]]; then
  _bos "$@"
else
  compdef _bos bos
fi
`;
