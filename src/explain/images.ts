/** The id of the image that a path in S3 belongs to: `s3://boot-images/ID/kernel` -> `ID`; undefined for another path. */
export function nameImage(path: string): string | undefined {
  const id = /^s3:\/\/boot-images\/([\w.-]+)\//.exec(path)?.[1];
  return id === undefined || /^\.+$/.test(id) ? undefined : id;
}
