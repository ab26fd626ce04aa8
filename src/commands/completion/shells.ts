/** Completion for bash 4.4 and later (older ones sort the candidates). */
export const bashStub = `# Completion of bos for bash: at each TAB it asks the program what can come at the cursor.
# For the name cray as well, instead of what completes it now, add after it:
#   complete -F _bos cray

_bos() {
  local word current breaks prefix=
  local -a words=()
  COMPREPLY=()
  # Bash splits at = and : too; the program wants the words as they were typed.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if (( \${#words[@]} )) && [[ $word == [=:]* || ( -n $word && \${words[\${#words[@]}-1]} == *[=:] ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  words=("\${words[@]//[\\"\\'\\\\]/}")
  # What stands before the last = or : is on the line already.
  current=\${words[\${#words[@]}-1]}
  breaks=\${COMP_WORDBREAKS//[^=:]/}
  [[ -n $breaks ]] && prefix=\${current%"\${current##*[$breaks]}"}
  compopt -o nosort 2>/dev/null
  while IFS=$'\\t' read -r word _; do
    case $word in
      :files) compopt -o default 2>/dev/null ;;
      :nospace) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("\${word#"$prefix"}") ;;
    esac
  done < <("$1" __complete "\${words[@]}" 2>/dev/null)
}

complete -F _bos bos
`;

/** Completion for zsh: as a file `_bos` on its path of functions, or sourced. */
const zshStub = `#compdef bos
# Completion of bos for zsh: at each TAB it asks the program what can come at the cursor.
# For the name cray as well, instead of what completes it now: compdef _bos cray

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

/** Completion for fish. */
const fishStub = `# Completion of bos for fish: at each TAB it asks the program what can come at the cursor.
# For the name cray as well, instead of what completes it now, add after it:
#   complete -c cray -e; complete -c cray -f -k -a '(__bos_complete)'

function __bos_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in (command $program __complete $words "$current" 2>/dev/null)
        switch $line
            case :files
                set -l option (string match -r -- '^--[^=]*=' "$current")
                for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
                    echo "$option$path"
                end
            case :nospace
                # Fish leaves the space out by itself where more can follow.
            case '*'
                echo $line
        end
    end
end

complete -c bos -f -k -a '(__bos_complete)'
`;

/** A shell that completion is made for: what it sources, and the file's name where the shell finds it by itself. */
interface Shell {
  readonly stub: string;
  readonly file: string;
}

/** The stubs by shell. They hold no names: they ask the program, so that they are never stale. */
export const shells: ReadonlyMap<string, Shell> = new Map([
  ['bash', { stub: bashStub, file: 'bos.bash' }],
  ['zsh', { stub: zshStub, file: '_bos' }],
  ['fish', { stub: fishStub, file: 'bos.fish' }],
]);
