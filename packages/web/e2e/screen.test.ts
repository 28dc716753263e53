// Every screen, driven in both languages as a person would.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeStage, missing, overflow, type Stage, violations } from './stage.js'

const why = missing()
if (why) console.warn(`The screen is not tested: ${why}.`)

describe.skipIf(why)('the screen', () => {
  let stage: Stage
  let ids: { event: string; agreement: string; claim: string }
  beforeAll(async () => {
    stage = await makeStage()
    const [events, agreements, claims] = await Promise.all([stage.record.timeline({ limit: 40 }), stage.record.agreements({ limit: 1 }), stage.record.claims({ contested: true, stance: 'denies', limit: 40 })])
    const claim = claims.rows.find((row) => row.language === 'ar') ?? claims.rows[0]
    // A second version of a sample, and what it changed.
    const { story } = await stage.record.story('en-02-denial')
    const again = { ...story, text: `${story.text.replace('Monday', 'Sunday')}\n\nThe border was quiet, a witness said.` }
    await stage.record.add([{ story: again, findings: stage.readStory(again) }])
    ids = { event: events.rows[0]?.id ?? '', agreement: agreements.rows[0]?.id ?? '', claim: claim?.id ?? '' }
  })
  afterAll(() => stage?.close())

  const pages = (): [string, string][] => [
    ['start', '/'], ['stories', '/stories'], ['a story', '/stories/ar-02-denial'], ['a story in English', '/stories/en-02-denial'], ['timeline', '/timeline'], ['an event', `/events/${ids.event}`], ['agreements', '/agreements'], ['a dossier', `/agreements/${ids.agreement}`],
    ['claims', '/claims'], ['a claim', `/claims/${ids.claim}`], ['dyads', '/dyads'], ['a dyad', '/dyads/PER/BOL'], ['two dyads', '/dyads/PER/BOL/against/IRN/USA'], ['two versions', '/stories/en-02-denial/versions/en-02-denial@2'], ['a way', '/path?from_actor=IRN&to_actor=FRA'], ['no way', '/path?from_actor=IRN&to_actor=CHL'], ['a way not asked for', '/path'], ['review of a type', '/review?type=ACCUSE'], ['actors', '/actors'], ['an actor', '/actors/IRN'], ['search', '/search?q=الاتهامات'], ['nothing found', '/search?q=قسطنطينوبوليس'], ['search not asked', '/search'], ['before the first story', '/?as_of=2001-01-01'], ['actors of a name', '/actors?search=الجيش'], ['map', '/map'], ['network', '/network'], ['review', '/review'], ['accuracy', '/accuracy'], ['additions', '/jobs'], ['no page', '/nowhere'],
  ]

  // One look each way is enough: the colours have the same names in both, and a browser is slow.
  for (const [language, theme] of [['ar', 'light'], ['en', 'dark']] as const) {
    test(`every page in ${language}, ${theme}: no errors, nothing that axe objects to, nothing wider than a window or a telephone`, async () => {
      const wrong: string[] = []
      const { page, errors, close } = await stage.open('/', { language, theme })
      for (const [name, path] of pages()) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.goto(stage.address + path, { waitUntil: 'networkidle' })
        await page.locator('h1, .empty, .failure').first().waitFor()
        expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
        wrong.push(...errors.splice(0).map((error) => `${name}: ${error}`), ...(await violations(page)).map((violation) => `${name}: ${violation}`))
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 })
          const over = await overflow(page)
          if (over > 0) wrong.push(`${name}: ${over} px wider than ${width}`)
        }
      }
      await close()
      expect(wrong).toEqual([])
    }, 300_000)

    test(`from a denial to its sentence and its chain, in ${language}`, async () => {
      const { page, errors, close } = await stage.open('/claims?stance=denies', { language })
      await page.locator(`a[href*="${ids.claim}"]`).first().click()
      await page.locator('.report blockquote').first().waitFor()
      expect(await page.locator('.stance-denies').count()).toBeGreaterThan(0)
      expect(await page.locator('.report .chain li').count()).toBeGreaterThan(0)
      await page.locator('.report .meta a').first().click()
      await page.locator('.card.focused').waitFor()
      expect(await page.locator('.card.focused .stance-denies').count()).toBeGreaterThan(0)
      expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('isnad-')).length)).toBeGreaterThan(5)
      expect(errors).toEqual([])
      await close()
    })
  }

  test('the text of a story is as it was published', async () => {
    const { page, close } = await stage.open('/stories/ar-02-denial')
    const { story } = await stage.record.story('ar-02-denial')
    await page.locator('.story-text p').first().waitFor()
    expect(await page.locator('.story-text p').allTextContents()).toEqual(story.text.split('\n').filter(Boolean))
    expect(await page.locator('.story-headline').textContent()).toBe(story.headline)
    await close()
  })

  test('a pasted text is read within two seconds, and kept', async () => {
    const { page, errors, close } = await stage.open('/', { language: 'ar' })
    await page.locator('.intake textarea').fill('مالي والنيجر توقعان اتفاقا\n\nوقّعت مالي والنيجر الخميس اتفاقا للتعاون العسكري في باماكو.\n\nونفت نيامي اتهامات بوركينا فاسو لها بإيواء متمردين.')
    await page.locator('.intake .date-field input:not([type])').fill('2024-03-09')
    const begun = Date.now()
    await page.locator('.intake button[type=submit]').click()
    await page.locator('.card').first().waitFor()
    expect(Date.now() - begun).toBeLessThan(2000)
    await page.locator('button.main').click()
    await page.waitForURL(/\/stories\/s-/)
    await page.locator('.card').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a finding is rejected and taken back by keyboard', async () => {
    const { page, close } = await stage.open('/stories/ar-02-denial?focus=e1')
    await page.locator('.card.focused').waitFor()
    await page.keyboard.press('KeyR')
    await page.locator('.card[data-key=e1].tier-rejected').waitFor()
    await page.keyboard.press('KeyZ')
    await page.locator('.card[data-key=e1].tier-candidate').waitFor()
    await close()
  })

  test('a finding is put right by keyboard, shows what was read, and is withdrawn', async () => {
    const { page, errors, close } = await stage.open('/stories/ar-02-denial?focus=e1', { language: 'ar' })
    await page.locator('.card.focused').waitFor()
    await page.keyboard.press('KeyE')
    const editor = page.locator('form.editor')
    await editor.waitFor()
    expect(await violations(page)).toEqual([])
    // The act is where writing begins; the list is narrowed by a word of its name.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await page.keyboard.press('Tab')
    await page.keyboard.type('تنديد')
    await page.keyboard.press('Enter')
    await editor.locator('input[dir=ltr]').fill('2023-05')
    await editor.locator('select').filter({ has: page.locator('option[value=planned]') }).selectOption('alleged')
    await editor.locator('label input[maxlength]').fill('قيل إنه في أيار')
    await editor.locator('button[type=submit]').click()
    const card = page.locator('.card[data-key=e1]')
    await card.locator('.corrected').waitFor()
    expect(await card.textContent()).toContain('تنديد')
    const { findings, corrections } = await stage.record.story('ar-02-denial')
    expect(findings.events.find((e) => e.id === 'e1')).toMatchObject({ act: 'denounce', date: '2023-05', status: 'alleged' })
    expect(corrections.e1).toMatchObject({ by: 'tester', before: { act: 'accuse' } })
    await card.locator('.why-button').click()
    expect(await card.locator('.why').textContent()).toContain('كما قُرئ')
    expect(await violations(page)).toEqual([])
    await card.getByRole('button', { name: 'اسحب' }).click()
    await card.locator('.corrected').waitFor({ state: 'detached' })
    expect((await stage.record.story('ar-02-denial')).findings.events.find((e) => e.id === 'e1')?.act).toBe('accuse')
    expect(errors).toEqual([])
    await close()
  })

  test('an event is added on selected words, with somebody found in the record; one key takes it back', async () => {
    const { page, errors, close } = await stage.open('/stories/en-02-denial', { language: 'en' })
    await page.locator('.card').first().waitFor()
    const before = (await stage.record.story('en-02-denial')).findings.events.length
    await page.locator('.story-text p').nth(1).click({ clickCount: 3 })
    await page.locator('.selection-bar button.main').click()
    const editor = page.locator('form.editor')
    await editor.waitFor()
    expect((await editor.locator('input').first().inputValue()).length).toBeGreaterThan(20)
    await editor.locator('select').filter({ has: page.locator('option[value=mediate]') }).selectOption('mediate')
    const whom = editor.locator('fieldset', { hasText: 'To whom' })
    await whom.locator('select').selectOption({ index: 1 })
    const who = editor.locator('fieldset', { has: page.locator('legend', { hasText: /^Who$/ }) })
    await who.locator('input[type=search]').fill('Egypt')
    await who.locator('input[type=search]').press('Enter')
    await who.locator('.found button').first().click()
    await editor.locator('button[type=submit]').click()
    await page.locator('.card[data-key=h1] .corrected').waitFor()
    expect(await page.locator('.card[data-key=h1]').textContent()).toContain('Egypt')
    expect((await stage.record.timeline({ actor: 'EGY' })).rows.map((e) => e.act)).toContain('mediate')
    expect(await page.evaluate(() => CSS.highlights.get('isnad-events')?.size)).toBeGreaterThan(before)
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyZ')
    await page.locator('.card[data-key=h1]').waitFor({ state: 'detached' })
    expect((await stage.record.story('en-02-denial')).findings.events).toHaveLength(before)
    expect(errors).toEqual([])
    await close()
  })

  test('a statement, a relation, a time and a place are put right, added and rejected as events are', async () => {
    const { page, errors, close } = await stage.open('/stories/en-02-denial?focus=statement1', { language: 'en' })
    const editor = page.locator('form.editor')
    const card = page.locator('.card[data-key=statement1]')
    await card.getByRole('button', { name: 'Edit' }).click()
    await editor.getByLabel('Date').fill('2023-05-14')
    await editor.getByLabel('word for word').check()
    expect(await violations(page)).toEqual([])
    await editor.locator('button[type=submit]').click()
    await card.locator('.corrected').waitFor()
    expect((await stage.record.story('en-02-denial')).findings.statements[0]).toMatchObject({ date: '2023-05-14', direct: true, rule: 'person' })
    await card.locator('.why-button').click()
    expect(await card.locator('.why').textContent()).toContain('As it was read')
    await page.keyboard.press('KeyR')
    await page.locator('.card[data-key=statement1].tier-rejected').waitFor()
    expect((await stage.record.statements({ tier: 'rejected' })).rows).toHaveLength(1)
    await page.keyboard.press('KeyZ')
    await card.locator('.card-layer').click()
    await card.getByRole('button', { name: 'Withdraw' }).click()
    await card.locator('.corrected').waitFor({ state: 'detached' })
    for (const [kind, fill] of [['relation', async () => { await editor.locator('fieldset').first().locator('select').selectOption({ index: 1 }); await editor.getByLabel('Since').fill('2020') }], ['time', () => editor.getByLabel('Date').fill('2023-05')], ['place', () => editor.getByLabel('Place', { exact: true }).fill('La Paz')]] as const) {
      await page.keyboard.press('Escape')
      await page.locator('.story-text').click({ position: { x: 3, y: 3 } })
      await page.keyboard.press('KeyH')
      await editor.locator('select').first().selectOption(kind)
      await editor.getByLabel('Words in the text').fill('Bolivia')
      await fill()
      expect(await violations(page)).toEqual([])
      await editor.locator('button[type=submit]').click()
      await editor.waitFor({ state: 'detached' })
    }
    const { findings, locals } = await stage.record.story('en-02-denial')
    expect(findings.relations.at(-1)).toMatchObject({ since: '2020', rule: 'person' })
    expect(findings.times.at(-1)?.value).toBe('2023-05')
    expect(findings.locations.at(-1)).toMatchObject({ name: 'La Paz', country: 'BOL' })
    await page.locator('.layer-places input').check()
    await page.locator(`.card[data-key=${locals.locations.at(-1)}] .corrected`).waitFor()
    for (const given of (await stage.record.corrections('en-02-denial')).filter((one) => one.added && !one.withdrawn)) await stage.record.undo({ id: given.id, by: 'tester' })
    expect(errors).toEqual([])
    await close()
  })

  test('a finding that goes while it is open in the editor is not saved as another unasked, and nothing written is lost', async () => {
    const added = await stage.record.correct({ story: 'en-02-denial', by: 'omar', finding: { kind: 'event', act: 'mediate', trigger: { in: 'text', start: 0, end: 4 }, actors: ['CHL'], recipients: ['PER'], date: null, place: null, status: 'actual', according_to: [] } })
    const local = (await stage.record.story('en-02-denial')).findings.events.at(-1)?.id ?? ''
    const { page, close } = await stage.open(`/stories/en-02-denial?focus=${local}`, { language: 'en' })
    await page.locator(`.card[data-key=${local}]`).getByRole('button', { name: 'Edit' }).click()
    const editor = page.locator('form.editor')
    await editor.locator('label input[maxlength]').fill('a reason worth keeping')
    await page.request.delete(`${stage.address}/corrections/${added.id}.json`)
    await editor.locator('button[type=submit]').click()
    await editor.locator('.warn').waitFor()
    await page.locator('.announcer.wrong').waitFor()
    expect(await editor.locator('label input[maxlength]').inputValue()).toBe('a reason worth keeping')
    expect(await editor.locator('button[type=submit]').textContent()).toBe('Save as a new finding')
    expect((await stage.record.story('en-02-denial')).findings.events.map((e) => e.act)).not.toContain('mediate')
    await editor.getByRole('button', { name: 'Cancel' }).click()
    await close()
  })

  test('a late answer of a search is not shown beside other words', async () => {
    const { page, close } = await stage.open('/stories/en-02-denial', { language: 'en' })
    await page.route('**/actors.json?search=Egypt*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue().catch(() => {})
    })
    await page.locator('.card').first().waitFor()
    await page.keyboard.press('KeyH')
    const finder = page.locator('form.editor fieldset input[type=search]').first()
    await finder.fill('Egypt')
    await finder.press('Enter')
    await finder.fill('Peru')
    await finder.press('Enter')
    await page.locator('.found button').first().waitFor()
    await page.waitForTimeout(900)
    expect(await page.locator('.found').first().textContent()).toContain('Peru')
    expect(await page.locator('.found').first().textContent()).not.toContain('Egypt')
    await close()
  })

  test('an agreement is put right: a stage is added to it', async () => {
    const local = (await stage.record.story('en-01-treaty')).findings.agreements[0]?.id ?? ''
    const { page, errors, close } = await stage.open(`/stories/en-01-treaty?focus=${local}`, { language: 'en' })
    const card = page.locator(`.card[data-key=${local}]`)
    await card.getByRole('button', { name: 'Edit' }).click()
    const editor = page.locator('form.editor')
    await editor.getByLabel('Add a stage').selectOption('rejected')
    await editor.getByLabel('rejected: Date').fill('2024-12')
    expect(await violations(page)).toEqual([])
    await editor.locator('button[type=submit]').click()
    await card.locator('.corrected').waitFor()
    const id = (await stage.record.story('en-01-treaty')).became[local] ?? ''
    expect((await stage.record.agreement(id)).stages.map((s) => `${s.stage} ${s.date}`)).toContain('rejected 2024-12')
    await card.getByRole('button', { name: 'Withdraw' }).click()
    await card.locator('.corrected').waitFor({ state: 'detached' })
    expect((await stage.record.agreement(id)).stages.map((s) => s.stage)).not.toContain('rejected')
    expect(errors).toEqual([])
    await close()
  })

  test('what changed from one version to the next, from the story to the words', async () => {
    const { page, close } = await stage.open('/stories/en-02-denial', { language: 'en' })
    await page.locator('.story-head a', { hasText: 'What changed' }).click()
    await page.waitForURL(/versions/)
    await page.locator('.versions-text ins').first().waitFor()
    expect(await page.locator('.versions-text del').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Monday')]))
    expect(await page.locator('.versions-text ins').last().textContent()).toContain('The border was quiet')
    await close()
  })

  test('a pair is laid beside another, and two who never met are connected', async () => {
    const { page, close } = await stage.open('/dyads/PER/BOL', { language: 'en' })
    await page.locator('summary', { hasText: 'Compare' }).click()
    await page.locator('details form input').nth(0).fill('Iran')
    await page.locator('details form input').nth(1).fill('United States')
    await page.locator('details form button').click()
    await page.waitForURL(/\/dyads\/PER\/BOL\/against\/Iran\/United%20States$/)
    // the address changes before the page is drawn
    await page.locator('table.compared thead th').first().waitFor()
    expect(await page.locator('table.compared thead th').allTextContents()).toEqual(['Count', 'Peru and Bolivia', 'Iran and United States'])
    expect(await page.locator('.chart svg').count()).toBe(2)
    await page.goto(`${stage.address}/network`, { waitUntil: 'networkidle' })
    await page.locator('summary', { hasText: 'connected' }).click()
    await page.locator('.path-form input').nth(0).fill('Iran')
    await page.locator('.path-form input').nth(1).fill('France')
    await page.locator('.path-form button').click()
    await page.waitForURL(/\/path\?/)
    await page.locator('.way .hops blockquote').first().waitFor()
    expect(await page.locator('.way').first().locator('h2 a').count()).toBe(3)
    await page.locator('.path-form input').nth(2).fill('USA')
    await page.locator('.path-form button').click()
    await page.waitForURL(/without=USA/)
    await page.waitForFunction(() => !document.querySelector('.way h2')?.textContent?.includes('United States'))
    await close()
  })

  test('many are accepted in one step and taken back in one; a whole type only when enough of it was looked at', async () => {
    const { page, close } = await stage.open('/review?type=ACCUSE', { language: 'en' })
    await page.locator('.queue li.focused').waitFor()
    expect(await page.locator('.filters button').isDisabled()).toBe(true)
    const before = await page.locator('.queue li').count()
    await page.keyboard.press('KeyS')
    await page.keyboard.press('KeyS')
    await page.locator('.bulk button', { hasText: 'Accept' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.queue li').length === n - 2, before)
    await page.keyboard.press('KeyZ')
    await page.waitForFunction((n) => document.querySelectorAll('.queue li').length === n, before)
    await close()
  })

  test('the review queue: accept by key, undo by key', async () => {
    const { page, close } = await stage.open('/review', { language: 'en' })
    await page.locator('.queue li.focused').waitFor()
    // the queue shows the first hundred: what is decided goes, though another may come in behind
    const before = (await page.locator('.queue li.focused').textContent()) ?? ''
    await page.keyboard.press('KeyA')
    await page.waitForFunction((text) => document.querySelector('.queue li.focused')?.textContent !== text, before)
    await page.keyboard.press('KeyZ')
    await page.waitForFunction((text) => document.querySelector('.queue li.focused')?.textContent === text, before)
    await close()
  })

  test('an actor is corrected: joined with another, and parted again', async () => {
    const { page, close } = await stage.open('/actors/oas', { language: 'en' })
    await page.locator('.correct input').fill('EU')
    await page.locator('.correct input').fill('European Union')
    await page.locator('.correct button[type=submit]').click()
    await page.locator('.correct li button').first().click()
    await page.locator('.toast button').waitFor()
    expect((await stage.record.judgements()).at(-1)?.verdict).toBe('same')
    // whoever is held to be one with it is there by name
    await page.locator('#correct').getByText(/Organization of American States|European Union/).first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.toast button').click()
    await page.waitForTimeout(300)
    expect((await stage.record.judgements()).at(-1)?.verdict).toBe('undo')
    await close()
  })

  test('as of a day: what came later is left out, and links keep the day', async () => {
    const { page, close } = await stage.open('/timeline?as_of=2019-01-01', { language: 'en' })
    await page.locator('table.events tbody tr').first().waitFor()
    const then = await page.locator('table.events tbody tr').count()
    expect(then).toBeLessThan((await stage.record.timeline({ limit: 1000 })).rows.length)
    expect(await page.locator('.masthead nav a[href*="agreements"]').getAttribute('href')).toContain('as_of=2019-01-01')
    await page.locator('.as-of-banner button').click()
    await page.waitForFunction((n) => document.querySelectorAll('table.events tbody tr').length > n, then)
    await close()
  })

  test('filters and the chosen stretch stand in the address', async () => {
    const { page, close } = await stage.open('/timeline', { language: 'en' })
    const box = await page.locator('.chart svg').boundingBox()
    if (!box) throw new Error('no chart')
    await page.mouse.move(box.x + 200, box.y + 6)
    await page.mouse.down()
    await page.mouse.move(box.x + 500, box.y + 6)
    await page.mouse.up()
    await page.waitForURL(/pick=\d{4}-\d\d-\d\d\/\d{4}/)
    await page.locator('.filters input').first().fill('Iran')
    await page.keyboard.press('Enter')
    await page.waitForURL(/actor=Iran/)
    await close()
  })

  test('exports: the dossier, the record, the network as it is shown', async () => {
    const { page, close } = await stage.open(`/agreements/${ids.agreement}`, { language: 'en' })
    const address = await page.locator('a[download]').first().getAttribute('href')
    expect((await page.request.get(stage.address + address)).ok()).toBe(true)
    for (const format of ['record', 'csv', 'jsonld', 'gexf', 'geojson', 'timelinejs']) expect((await page.request.get(`${stage.address}/export/${format}`)).ok()).toBe(true)
    await page.goto(`${stage.address}/network`, { waitUntil: 'networkidle' })
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'GEXF' }).click()])
    expect(download.suggestedFilename()).toBe('isnad-network.gexf')
    await close()
  })

  test.each(['light', 'dark'] as const)('on paper: dark ink whatever the theme (%s), and nothing beyond the edge', async (theme) => {
    const { page, close } = await stage.open('/claims', { theme, width: 718 })
    await page.emulateMedia({ media: 'print', colorScheme: theme })
    for (const path of ['/claims', `/agreements/${ids.agreement}`, '/stories/ar-02-denial']) {
      await page.goto(stage.address + path, { waitUntil: 'networkidle' })
      await page.locator('h1').first().waitFor()
      const found = await page.evaluate(() => {
        const seen = (element: Element) => element.getClientRects().length > 0
        const beyond = [...document.querySelectorAll('td, th, .rail li, .card, p')].filter((element) => seen(element) && (element.getBoundingClientRect().left < -1 || element.getBoundingClientRect().right > innerWidth + 1))
        return { ink: getComputedStyle(document.body).color, beyond: beyond.map((element) => element.textContent) }
      })
      expect(found, path).toEqual({ ink: 'rgb(0, 0, 0)', beyond: [] })
    }
    // the headline is there once
    expect(await page.locator('h1:not(.unseen), .story-headline').count()).toBe(1)
    await close()
  })

  test('a search without words says what to write, and asks for nothing', async () => {
    const { page, errors, close } = await stage.open('/search', { language: 'en' })
    await page.getByText('Write words that stories may hold').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('before the first story nothing stands without a word why', async () => {
    const { page, close } = await stage.open('/?as_of=2001-01-01', { language: 'en' })
    await page.getByText('No story had been published by then.').waitFor()
    await page.getByText('Coverage of the whole record, later stories too').waitFor()
    expect(await page.locator('section > h2:last-child').count()).toBe(0)
    await page.goto(`${stage.address}/map?as_of=2001-01-01`, { waitUntil: 'networkidle' })
    await page.locator('.empty').getByText('what was known on 1 Jan 2001').waitFor()
    await close()
  })

  test('an army is found by what Arabic stories call it', async () => {
    const { page, close } = await stage.open('/actors', { language: 'ar' })
    await page.locator('main input[type=search]').fill('جيش')
    await page.keyboard.press('Enter')
    await page.locator('main table a.name').getByText('الجيش', { exact: true }).waitFor()
    await close()
  })

  test('a step of an agreement opens the words that tell of it', async () => {
    const { page, close } = await stage.open(`/agreements/${ids.agreement}`, { language: 'ar' })
    await page.locator('.report').first().waitFor()
    await page.locator('.rail .story-dot').first().click()
    await page.locator('.card.focused').waitFor()
    await close()
  })

  test('an axis of days says of which year', async () => {
    const { page, close } = await stage.open('/dyads/PER/BOL', { language: 'en' })
    await page.locator('.axis text').first().waitFor()
    expect(await page.locator('.axis text').allTextContents()).toContainEqual(expect.stringMatching(/May 2023$/))
    // the slider runs over the days that are drawn
    const range = page.locator('.cursor-row input')
    const [least, most] = [Number(await range.getAttribute('min')), Number(await range.getAttribute('max'))]
    expect(most - least).toBeGreaterThanOrEqual(20)
    await close()
  })

  test('a list of ticks is gone at Escape and at a touch beside it', async () => {
    const { page, close } = await stage.open('/timeline', { language: 'en' })
    const list = page.locator('.filters details').first()
    await list.locator('summary').click()
    await list.locator('input').first().check()
    expect(await list.getAttribute('open')).not.toBeNull()
    await page.keyboard.press('Escape')
    expect(await list.getAttribute('open')).toBeNull()
    await list.locator('summary').click()
    await page.locator('h1').click()
    expect(await list.getAttribute('open')).toBeNull()
    await close()
  })

  test('words of an empty field stand where writing begins', async () => {
    const { page, close } = await stage.open('/dyads', { language: 'ar' })
    const field = page.locator('.pair-form input').first()
    expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await field.fill('Iran')
    expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    await close()
  })

  test('on a telephone events are lines, and no name is cut', async () => {
    const { page, close } = await stage.open('/timeline', { language: 'en', width: 390 })
    await page.locator('.event-line').first().waitFor()
    expect(await page.locator('table.events').count()).toBe(0)
    await page.goto(`${stage.address}/claims`, { waitUntil: 'networkidle' })
    const cut = await page.locator('.ledger td li').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent))
    expect(cut).toEqual([])
    await close()
  })

  test('a name that nobody bears, and what is no date, are said in the language of the screen', async () => {
    const { page, close } = await stage.open('/timeline?actor=زرزور', { language: 'ar' })
    await page.locator('.empty').getByText('ليس في السجل من اسمه «زرزور».').waitFor()
    await page.goto(`${stage.address}/timeline?from=abc`, { waitUntil: 'networkidle' })
    await page.locator('.failure').getByText('«abc» لا يدل على شيء في «من».').waitFor()
    await page.goto(`${stage.address}/events/e-nothing`, { waitUntil: 'networkidle' })
    await page.locator('.failure').getByText('لا شيء بهذا المعرّف').waitFor()
    await close()
  })

  test('a date given to a reading dates its «Thursday»', async () => {
    const { page, errors, close } = await stage.open('/', { language: 'ar' })
    await page.locator('.intake textarea').fill('وقّعت مالي والنيجر الخميس اتفاقا للتعاون العسكري في باماكو.')
    await page.locator('.intake button[type=submit]').click()
    await page.locator('.card').first().waitFor()
    expect(await page.locator('.card').getByText('7 آذار/مارس 2024').count()).toBe(0)
    await page.locator('.reading-date input:not([type])').fill('2024-03-09')
    await page.locator('.card').getByText('7 آذار/مارس 2024').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a file of several stories is added', async () => {
    const { page, errors, close } = await stage.open('/', { language: 'en' })
    const stories = ['one', 'two'].map((n) => ({ id: `file-${n}`, language: 'en', published: '2024-05-02', headline: `Kenya thanks Malta, part ${n}`, text: `Kenya thanked Malta on Monday in letter ${n}.`, source: { outlet: 'The Letter (sample)' } }))
    await page.locator('input[type=file]').setInputFiles({ name: 'stories.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(stories)) })
    await page.locator('.job').getByText('added 2').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('language is switched in place', async () => {
    const { page, close } = await stage.open('/agreements')
    await page.locator('.masthead button.switch').click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('h1').textContent()).toBe('Agreements')
    await close()
  })

  test('keys go by their place, and the sheet tells them', async () => {
    const { page, close } = await stage.open('/')
    await page.keyboard.press('KeyG')
    await page.keyboard.press('KeyA')
    await page.waitForURL(/\/agreements$/)
    await page.keyboard.press('Shift+Slash')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Slash')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await close()
  })
})
