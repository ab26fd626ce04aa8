/** Text -> one word of a POSIX shell: as it stands when nothing in it means anything to a shell, else in single quotes. */
export function quoteShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
