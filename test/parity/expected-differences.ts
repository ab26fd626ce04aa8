/** Cases in which the program differs from the reference on purpose, and why; docs/contracts/parity.md says more. */
export const expectedDifferences: Readonly<Record<string, string>> = {
  'file.v2.create.deep':
    'The file holds a list. A session template is an object; anything else is refused before it is sent.',
  'file.v2.update.deep':
    'The file holds a list. A session template is an object; anything else is refused before it is sent.',
  'n.dd.sessions-opt': "The help is in words of its own; its exit status, words and options are the reference's.",
};

/** Cases in which only the error is worded differently, and why. */
export const expectedWordings: Readonly<Record<string, string>> = {
  'updatemany.nan':
    'NaN is no JSON. The reference says that it cannot connect; here the error names the option and the column.',
  'shape.e404obj.vvv':
    "A title or detail that is no text is shown as JSON, not as the reference's own language writes it.",
};
