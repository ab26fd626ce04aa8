# Completion of bos for bash: at each TAB it asks the program what can come at the cursor.
# For the name cray as well, instead of what completes it now, add after it:
#   complete -F _bos cray

_bos() {
  local word current breaks prefix=
  local -a words=()
  COMPREPLY=()
  # Bash splits at = and : too; the program wants the words as they were typed.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if (( ${#words[@]} )) && [[ $word == [=:]* || ( -n $word && ${words[${#words[@]}-1]} == *[=:] ) ]]; then
      words[${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  words=("${words[@]//[\"\'\\]/}")
  # What stands before the last = or : is on the line already.
  current=${words[${#words[@]}-1]}
  breaks=${COMP_WORDBREAKS//[^=:]/}
  [[ -n $breaks ]] && prefix=${current%"${current##*[$breaks]}"}
  compopt -o nosort 2>/dev/null
  while IFS=$'\t' read -r word _; do
    case $word in
      :files) compopt -o default 2>/dev/null ;;
      :nospace) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("${word#"$prefix"}") ;;
    esac
  done < <("$1" __complete "${words[@]}" 2>/dev/null)
}

complete -F _bos bos
