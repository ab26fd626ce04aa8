# Completion of bos for fish: at each TAB it asks the program what can come at the cursor.
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
