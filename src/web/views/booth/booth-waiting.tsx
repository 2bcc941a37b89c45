/** What stands there until the script has begun. */
export function BoothWaiting() {
  return (
    <section class="booth booth-start">
      <h1>Booth</h1>
      <p class="status needs-script">Opening…</p>
      <p class="no-script">The booth searches within the page, so it needs JavaScript.</p>
    </section>
  );
}
