/** The fields of a signed document; they are part of the files and never renamed. */
export const fieldNames = {
  number: 'document.number',
  date: 'document.date',
  signature: 'document.signature',
  seal: 'document.seal',
} as const;
