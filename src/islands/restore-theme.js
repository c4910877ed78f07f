const root = document.documentElement
root.className = 'js'
try {
  const chosen = localStorage['reading-settings']?.match(/\b(light|dark|larger?|contrast|pointer)\b/g)
  if (chosen) {
    root.classList.add(...chosen)
    document.write(`<link rel="stylesheet" href="${document.currentScript?.dataset.themes}">`)
  }
} catch {}
