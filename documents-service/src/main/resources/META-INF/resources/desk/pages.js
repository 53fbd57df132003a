// Draws a PDF as pixels. Nothing in the document runs: PDF.js interprets no scripts here, and neither do we load its
// scripting part. That works the same in every browser, on telephones too, whose frames show no PDF.

import { getDocument, GlobalWorkerOptions } from '/desk/pdfjs/pdf.js';

GlobalWorkerOptions.workerSrc = '/desk/pdfjs/pdf.worker.js';

/** No screen needs more, and canvases beyond some 16 million pixels stay empty on telephones. */
const MOST_PIXELS = 8_000_000;

export async function draw(container) {
    const loading = container.querySelector('.loading');
    try {
        const task = getDocument({ url: container.dataset.pages, isEvalSupported: false, enableXfa: false });
        const file = await task.promise;
        const visible = new IntersectionObserver(changes => changes.forEach(follow), { rootMargin: '100% 0px' });
        for (let number = 1; number <= file.numPages; number++) {
            const page = await file.getPage(number);
            const canvas = placeFor(page, `${container.dataset.pageLabel} ${number}/${file.numPages}`);
            container.append(canvas);
            sheets.set(canvas, page);
            visible.observe(canvas);
        }
    } catch (problem) {
        console.warn(problem);
        container.querySelector('.failed').hidden = false;
    }
    loading.hidden = true;
}

const sheets = new Map();

/** As large as the page will be, but empty: a hundred pages are not held in memory at once. */
function placeFor(page, label) {
    const { width, height } = page.getViewport({ scale: 1 });
    const canvas = document.createElement('canvas');
    canvas.width = 0;
    canvas.height = 0;
    canvas.style.aspectRatio = `${width} / ${height}`;
    canvas.textContent = label;
    return canvas;
}

async function follow({ target: canvas, isIntersecting }) {
    if (!isIntersecting) {
        canvas.width = 0;
        canvas.height = 0;
        delete canvas.dataset.drawn;
    } else if (!canvas.width) {
        await drawPage(canvas, sheets.get(canvas));
    }
}

async function drawPage(canvas, page) {
    const natural = page.getViewport({ scale: 1 });
    const wanted = canvas.clientWidth * Math.max(2, devicePixelRatio) / natural.width;
    const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
    const viewport = page.getViewport({ scale: Math.min(wanted, most) });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
    const { items } = await page.getTextContent();
    // What a screen reader says of the page.
    canvas.textContent = items.map(item => item.str).join(' ');
    canvas.dataset.drawn = '';
}
