/** `/public/verify/7f…?token=ABCD…`, with the host before it or without; null: it is no such address. */
export function askedBy(address: string): { id: string; token: string } | null {
  const [, id, token] =
    /\/?verify\/([\w-]{8,64})\/?\?(?:.*&)?token=([\w-]{8,40})/.exec(address.trim().replace(/\s+/g, '')) ?? [];
  return id !== undefined && token !== undefined ? { id, token } : null;
}
