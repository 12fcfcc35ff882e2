"""The scripts that make a shell ask briefgen for completions.

They are those of click, but that no space follows what goes on (a folder, a path into a brief, an equals sign), and
that a word with spaces is quoted. Importing this makes them known to click.
"""

from collections.abc import Mapping

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete, add_completion_class

COMPLETE_VARIABLE = "_BRIEFGEN_COMPLETE"
_PROGRAM = "briefgen"

_BASH = r"""%(complete_func)s() {
    local IFS=$'\n'
    local response type value
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete $1 2>/dev/null)
    COMPREPLY=()
    while IFS=',' read -r type value; do
        [[ $type == plain ]] || continue
        [[ $value == *[/=.[] ]] && compopt -o nospace 2>/dev/null
        [[ $value == *[[:space:]\'\"\$\`\\\&\;\|\<\>\(\)]* ]] && printf -v value %%q "$value"
        COMPREPLY+=("$value")
    done <<< "$response"
    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null || complete -F %(complete_func)s %(prog_name)s
"""
_ZSH = r"""#compdef %(prog_name)s

%(complete_func)s() {
    local -a whole open described response
    local answer
    (( ! $+commands[%(prog_name)s] )) && return 1
    answer=$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) %(complete_var)s=zsh_complete \
        %(prog_name)s 2>/dev/null)
    response=("${(@f)answer}")
    for type key descr in ${response}; do
        [[ "$type" == plain ]] || continue
        if [[ "$descr" != "_" ]]; then
            described+=("$key":"$descr")
        elif [[ "$key" == *[/=.[] ]]; then
            open+=("$key")
        else
            whole+=("$key")
        fi
    done
    (( $#described )) && _describe -V unsorted described -U
    (( $#open )) && compadd -U -V unsorted -S '' -a open
    (( $#whole )) && compadd -U -V unsorted -a whole
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""


class BashScript(BashComplete):
    """The script for bash, from 4.4 on in the order of the answers; no bash is asked for its version."""

    source_template = _BASH

    def source(self) -> str:
        return self.source_template % self.source_vars()


class ZshScript(ZshComplete):
    source_template = _ZSH


add_completion_class(BashScript)
add_completion_class(ZshScript)
SHELLS: Mapping[str, type[ShellComplete]] = {"bash": BashScript, "zsh": ZshScript, "fish": FishComplete}


def script_for(shell: str, command: click.Command) -> str:
    """The script that makes `shell` complete `command`."""
    return SHELLS[shell](command, {}, _PROGRAM, COMPLETE_VARIABLE).source()
