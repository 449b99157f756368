/** Twice as fine as on the screen, so that it can be printed; no picture is larger than what browsers can draw. */
const scale = 2;
const mostPixels = 8_192;

/** An SVG as a PNG on white. Throws when the browser cannot draw it. */
export async function pngOf(svg: string): Promise<ArrayBuffer> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    const isThere = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('SVG'));
    });
    image.setAttribute('src', address);
    await isThere;
    const fit = Math.min(scale, mostPixels / image.width, mostPixels / image.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width * fit);
    canvas.height = Math.ceil(image.height * fit);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('PNG');
    return await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(address);
  }
}
