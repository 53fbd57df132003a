// The desk works without this file, except that PDFs are drawn by it. Keys lead to what is marked with data-key.

const STORED = 'desk.shortcuts';
const rows = [...document.querySelectorAll('.queue tbody a, .list tbody th a')];

let shortcuts = localStorage.getItem(STORED) !== 'off';

for (const button of document.querySelectorAll('[data-shortcuts]')) {
    button.setAttribute('aria-pressed', shortcuts);
    button.addEventListener('click', () => {
        shortcuts = !shortcuts;
        localStorage.setItem(STORED, shortcuts ? 'on' : 'off');
        button.setAttribute('aria-pressed', shortcuts);
    });
}

document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea');
    if (!shortcuts || typing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    if (event.key === 'j' || event.key === 'k') {
        move(event.key === 'j' ? 1 : -1);
        return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
        event.preventDefault();
        reach(target);
    }
});

/** Links are followed and forms opened; fields are focused, and buttons that act, so that Enter has to confirm them. */
function reach(target) {
    if (target.matches('summary')) {
        target.parentElement.open = true;
        target.parentElement.querySelector('input:not([type=hidden]), select').focus();
    } else if (target.matches('.primary, input')) {
        target.focus();
    } else {
        target.click();
    }
}

function move(by) {
    const next = rows.indexOf(document.activeElement) + by;
    rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/** One after the other: the service lets in so many large documents at a time, and the oldest is looked at first. */
const documents = [...document.querySelectorAll('[data-pages]')];
if (documents.length) {
    const { draw } = await import('/desk/pages.js');
    for (const pages of documents) {
        await draw(pages);
    }
}
