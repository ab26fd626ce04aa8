/** The most characters that the name of a template has, and its description. Source: the schema of BOS 2.50. */
export const longestName = 127;
export const longestDescription = 1023;

const legal = /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,125}[a-zA-Z0-9])?$/;

/** Does v2 take this as the name of a session template or a boot set? */
export function isLegalName(name: string): boolean {
  return legal.test(name);
}

/**
 * The name that the upgrade to v2 gives to a template whose name is not legal; undefined when it gives up and deletes the template.
 * Source: `get_unused_legal_template_name` of the migration of BOS 2.50.
 */
export function chooseLegalName(name: string): string | undefined {
  const kept = name.replaceAll(' ', '_').replaceAll(/[^-._a-zA-Z0-9]/g, '');
  if (!/[-._a-zA-Z0-9]/.test(name)) return undefined;
  const chosen = `auto_renamed_${kept}`.slice(0, longestName);
  return isLegalName(chosen) ? chosen : undefined;
}

/**
 * A description with a note of the former name, as the upgrade to v2 writes it: shorter notes when it grows too long, and none when
 * it is full. Source: `log_rename_in_template_description` there.
 */
export function noteFormerName(former: string, description: string | undefined): string | undefined {
  const notes = [`Former name: ${former}`, 'Renamed during BOS upgrade', 'Auto-renamed', 'Renamed'];
  const all = notes.map((note) => (description ? `${description}; ${note}` : note));
  return all.find((text) => countCharacters(text) <= longestDescription) ?? description;
}

/** Characters as the service counts them: code points. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
