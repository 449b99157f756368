interface PageOrder {
  amount: number;
  description: string;
  returnUrl: string;
  state: 'OPEN' | 'PAID' | 'ENDED';
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)!};`);

const words: Record<PageOrder['state'], string> = {
  OPEN: 'Chờ thanh toán',
  PAID: 'Đã thanh toán. Cơ quan tiếp nhận đã được thông báo.',
  ENDED: 'Lượt thanh toán đã kết thúc, không có tiền nào được chuyển.',
};

const style = `body{font:17px/1.5 system-ui,sans-serif;max-width:30rem;margin:8vh auto;padding:0 1rem;color:#1b1f24;background:#f6f7f9}
main{background:#fff;border:1px solid #d7dbe0;border-radius:12px;padding:1.5rem}
h1{font-size:1.25rem;margin:0 0 .25rem}p.note{margin:0 0 1.25rem;color:#8a4b00;font-size:.9rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0 0 1.5rem}dt{color:#59636e}dd{margin:0;font-weight:600;text-align:right}
button{font:inherit;padding:.6rem 1.1rem;border-radius:8px;border:1px solid #1f5fbf;cursor:pointer}
button.pay{background:#1f5fbf;color:#fff}button.give{background:#fff;color:#1f5fbf}form{display:flex;gap:.75rem;flex-wrap:wrap}`;

/** The hosted page of an order; null: there is no such order. */
export function paymentPage(order: PageOrder | null): string {
  const inner = order
    ? `<dl><dt>Nội dung</dt><dd>${escaped(order.description)}</dd>
<dt>Số tiền</dt><dd>${new Intl.NumberFormat('vi-VN').format(order.amount)} đồng</dd></dl>
<p role="status">${words[order.state]}</p>
${
  order.state === 'OPEN'
    ? '<form method="post"><button class="pay" name="do" value="pay">Thanh toán</button><button class="give" name="do" value="give">Hủy</button></form>'
    : `<p><a href="${escaped(order.returnUrl)}">Quay lại</a></p>`
}`
    : '<p role="status">Không có lượt thanh toán này.</p>';
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Cổng thanh toán thử nghiệm</title><style>${style}</style>
<main><h1>Cổng thanh toán thử nghiệm</h1><p class="note">Trang minh họa: không có tiền thật nào được chuyển.</p>
${inner}</main></html>`;
}
