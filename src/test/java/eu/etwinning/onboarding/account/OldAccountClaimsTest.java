package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.account.claim.ClaimCodes;
import eu.etwinning.onboarding.account.claim.ClaimProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@OnboardingTest
class OldAccountClaimsTest {

    private static final ClaimProperties LIMITS =
            new ClaimProperties(Duration.ofMinutes(15), 5, Duration.ofMinutes(30), Duration.ofHours(24), 4, 6);

    @Autowired
    private Accounts accounts;

    @Autowired
    private OldAccounts oldAccounts;

    @Autowired
    private TeacherAddresses addresses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final String oldEmail = UUID.randomUUID() + "@old.example";
    private Instant now = Instant.parse("2026-01-10T10:00:00Z");
    private OldAccountClaims claims;
    private UUID teacher;

    @BeforeEach
    void aTeacher() {
        InstantSource clock = () -> now;
        claims = new OldAccountClaims(jdbc, new ClaimCodes(), addresses, LIMITS, clock.withZone(ZoneOffset.UTC));
        teacher = aTeacherWith(UUID.randomUUID() + "@example.org");
    }

    @Test
    void theRightCodeProvesTheAddress() {
        anOldAccount();
        ClaimCode code = claimed();
        assertThat(code.recipient().value()).isEqualTo(oldEmail);
        assertThat(code.digits()).matches("\\d{6}");
        assertThat(code.language()).isEqualTo(Locale.ENGLISH);

        assertThat(prove(code.digits())).isTrue();

        assertThat(claims.proved(teacher)).contains(new EmailAddress(oldEmail));
        assertThat(oldAccounts.link(teacher, new EmailAddress(oldEmail.toUpperCase(Locale.ROOT))))
                .isTrue();
        assertThat(prove(code.digits())).as("it proves once").isFalse();
    }

    @Test
    void aCodeLiesNowhereInTheDatabase() {
        anOldAccount();
        ClaimCode code = claimed();
        String row = jdbc.sql("select old_account_claim::text from old_account_claim where teacher = :teacher")
                .param("teacher", teacher)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(code.digits());
        prove(code.digits());
        assertThat(hashes()).as("nor its hash when it is used").isZero();
    }

    @Test
    void theCodeOfOneMailIsReplacedByThatOfTheNext() {
        anOldAccount();
        UUID claim = claim().orElseThrow();
        ClaimCode first = newCode(claim).orElseThrow();
        ClaimCode second = newCode(claim).orElseThrow();
        if (!first.digits().equals(second.digits())) {
            assertThat(prove(first.digits())).isFalse();
        }
        assertThat(prove(second.digits())).isTrue();
    }

    @Test
    void fiveWrongCodesSpoilTheClaimAndBringAPause() {
        anOldAccount();
        ClaimCode code = claimed();
        for (int left = 4; left >= 1; left--) {
            assertThat(prove(wrong(code))).isFalse();
            assertThat(open())
                    .extracting(OldAccountClaim::stage, OldAccountClaim::triesLeft)
                    .containsExactly(ClaimStage.WRONG, left);
        }
        assertThat(prove(wrong(code))).isFalse();
        assertThat(open())
                .extracting(OldAccountClaim::stage, OldAccountClaim::triesLeft)
                .containsExactly(ClaimStage.SPOILED, 0);
        assertThat(prove(code.digits())).as("the right one comes too late").isFalse();
        assertThat(open().nextCode()).isEqualTo(now.plus(LIMITS.pause()));

        now = now.plus(LIMITS.pause()).minusSeconds(1);
        assertThat(claim()).as("asking again is no way round the pause").isEmpty();
        assertThat(open().stage()).isEqualTo(ClaimStage.HELD);
        assertThat(claim(aTeacherWith("owner." + oldEmail), oldEmail))
                .as("it is the pause of this teacher alone")
                .isPresent();
        assertThat(claim(teacher, "another." + oldEmail))
                .as("and of this address alone")
                .isPresent();
        now = now.plusSeconds(1);
        assertThat(prove(claimed().digits())).isTrue();
    }

    @Test
    void triesAreCountedByTheDatabaseHoweverManyTabsTryAtOnce() throws Exception {
        anOldAccount();
        ClaimCode code = claimed();
        Callable<Boolean> attempt = () -> prove(wrong(code));
        assertThat(Race.failuresOf(Stream.generate(() -> attempt).limit(8).toArray(Callable[]::new)))
                .isEmpty();
        assertThat(open().stage()).isEqualTo(ClaimStage.SPOILED);
        assertThat(jdbc.sql("select wrong_tries from old_account_claim where teacher = :teacher and open")
                        .param("teacher", teacher)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHour() {
        anOldAccount();
        ClaimCode code = claimed();
        now = now.plus(LIMITS.validity()).minusSeconds(1);
        assertThat(open().stage()).isEqualTo(ClaimStage.SENT);
        now = now.plusSeconds(1);
        assertThat(open().stage()).isEqualTo(ClaimStage.EXPIRED);
        assertThat(prove(code.digits())).isFalse();
        assertThat(open().stage()).isEqualTo(ClaimStage.EXPIRED);
        assertThat(prove(claimed().digits())).isTrue();
    }

    @Test
    void noCodeIsMadeThatWouldBeTooOldWhenItComes() {
        anOldAccount();
        UUID claim = claim().orElseThrow();
        now = now.plus(Duration.ofHours(1));
        assertThat(newCode(claim)).isEmpty();
        assertThat(hashes()).isZero();
    }

    @Test
    void noCodeIsMadeForAClaimThatWasDroppedMeanwhile() {
        anOldAccount();
        UUID first = claim().orElseThrow();
        claim();
        assertThat(newCode(first)).isEmpty();
        claims.close(teacher);
        assertThat(claims.openOf(teacher)).isEmpty();
    }

    @Test
    void aTeacherMayAskForSoManyCodesInADay() {
        for (int i = 0; i < LIMITS.codesPerTeacher(); i++) {
            now = now.plusSeconds(60);
            assertThat(claim(teacher, i + oldEmail)).isPresent();
        }
        Instant first = now.minusSeconds(60L * (LIMITS.codesPerTeacher() - 1));
        assertThat(claim(teacher, "another" + oldEmail)).isEmpty();
        assertThat(open())
                .extracting(OldAccountClaim::stage, OldAccountClaim::nextCode)
                .containsExactly(ClaimStage.HELD, first.plus(LIMITS.window()));
        assertThat(claim(teacher, "another" + oldEmail))
                .as("what was held does not count")
                .isEmpty();
        assertThat(open().nextCode()).isEqualTo(first.plus(LIMITS.window()));

        now = first.plus(LIMITS.window());
        assertThat(claim(teacher, "another" + oldEmail)).isPresent();
        assertThat(claim(teacher, "another" + oldEmail)).isEmpty();
    }

    @Test
    void nobodyUsesUpTheCodesOfAnAddressAlone() throws Exception {
        anOldAccount();
        Callable<?> ask = () -> claim();
        assertThat(Race.failuresOf(Stream.generate(() -> ask).limit(8).toArray(Callable[]::new)))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from old_account_claim where email_folded = ? and held_until is null")
                        .param(oldEmail)
                        .query(Integer.class)
                        .single())
                .isEqualTo(LIMITS.codesPerTeacher());
        assertThat(claim()).isEmpty();
        UUID owner = aTeacherWith("owner." + oldEmail);
        assertThat(claim(owner, oldEmail)).isPresent();
    }

    @Test
    void whoSignsInWithTheAddressItselfNeedsNoCodeWhateverStrangersHaveDone() {
        anOldAccount();
        for (int i = 0; i < LIMITS.codesPerAddress(); i++) {
            UUID stranger = aTeacherWith(i + "stranger." + oldEmail);
            assertThat(claim(stranger, oldEmail)).isPresent();
            for (int tries = 0; tries < LIMITS.tries(); tries++) {
                transaction.execute(status -> claims.prove(stranger, "no code"));
            }
        }
        assertThat(claim()).as("so many codes go to one address").isEmpty();

        UUID owner = aTeacherWith(oldEmail.toUpperCase(Locale.ROOT));
        assertThat(oldAccounts.link(owner)).isTrue();
        assertThat(claim(owner, oldEmail))
                .as("and if the owner asks for one, what strangers did does not count")
                .isPresent();
        assertThat(claims.openOf(owner).orElseThrow().stage()).isEqualTo(ClaimStage.SENT);
    }

    @Test
    void soManyCodesGoToOneAddressInADayWhoeverAsks() throws Exception {
        anOldAccount();
        List<UUID> teachers = IntStream.range(0, LIMITS.codesPerAddress() + 3)
                .mapToObj(i -> aTeacherWith(i + oldEmail))
                .toList();
        assertThat(Race.failuresOf(teachers.stream()
                        .map(asker -> (Callable<?>) () -> claim(asker, oldEmail))
                        .toArray(Callable[]::new)))
                .isEmpty();
        assertThat(teachers)
                .filteredOn(asker -> claims.openOf(asker).orElseThrow().stage() == ClaimStage.SENT)
                .hasSize(LIMITS.codesPerAddress());
        assertThat(claim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingTellsWhetherThereIsSuchAnAccount(boolean thereIs) {
        if (thereIs) {
            anOldAccount();
        }
        Optional<UUID> claim = claim();
        assertThat(claim).isPresent();
        assertThat(newCode(claim.get()).isPresent())
                .as("this alone differs, and only the mail shows it")
                .isEqualTo(thereIs);
        assertThat(hashes()).isOne();
        assertThat(open())
                .isEqualTo(new OldAccountClaim(new EmailAddress(oldEmail), ClaimStage.SENT, 5, Instant.EPOCH));
        for (int i = 0; i < LIMITS.tries(); i++) {
            assertThat(prove("no code")).isFalse();
        }
        assertThat(open())
                .isEqualTo(new OldAccountClaim(
                        new EmailAddress(oldEmail), ClaimStage.SPOILED, 0, now.plus(LIMITS.pause())));
        assertThat(claim()).isEmpty();
    }

    @Test
    void whoGuessesTheCodeOfAnAccountThatIsNotThereProvesNothing() {
        UUID claim = claim().orElseThrow();
        ClaimCodes codes = new ClaimCodes();
        byte[] salt = codes.newSalt();
        jdbc.sql("update old_account_claim set salt = :salt, code_hash = :hash where id = :claim")
                .param("claim", claim)
                .param("salt", salt)
                .param("hash", codes.hash("123456", salt))
                .update();
        assertThat(prove("123456")).isFalse();
        assertThat(open().stage()).isEqualTo(ClaimStage.WRONG);
    }

    @Test
    void whatCountsNoMoreIsForgotten() {
        claim();
        now = now.plus(LIMITS.window()).plusSeconds(1);
        claim(aTeacherWith("another" + oldEmail), "another" + oldEmail);
        assertThat(claims.openOf(teacher)).isEmpty();
        assertThat(jdbc.sql("select count(*) from old_account_claim where teacher = :teacher")
                        .param("teacher", teacher)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoProvesAnAddressThatSomebodyElseHasIsNotLinked() {
        anOldAccount();
        UUID first = aTeacherWith("first" + oldEmail);
        assertThat(oldAccounts.link(first, new EmailAddress(oldEmail))).isTrue();
        assertThat(oldAccounts.link(teacher, new EmailAddress(oldEmail))).isFalse();
        assertThat(oldAccounts.linkedTo(first)).isPresent();
    }

    @Test
    void whoProvesAnAddressThatIsAnotherTeachersEuLoginAddressIsNotLinked() {
        anOldAccount();
        aTeacherWith(oldEmail.toUpperCase(Locale.ROOT));
        assertThat(oldAccounts.link(teacher, new EmailAddress(oldEmail))).isFalse();
    }

    @Test
    void ofTwoWhoProveTheSameAddressAtTheSameMomentOneIsLinked() throws Exception {
        anOldAccount();
        UUID other = aTeacherWith("other" + oldEmail);
        assertThat(Race.failuresOf(
                        () -> oldAccounts.link(teacher, new EmailAddress(oldEmail)),
                        () -> oldAccounts.link(other, new EmailAddress(oldEmail))))
                .isEmpty();
        assertThat(Stream.of(teacher, other)
                        .filter(one -> oldAccounts.linkedTo(one).isPresent()))
                .hasSize(1);
    }

    private UUID aTeacherWith(String email) {
        return accounts.recognise(new EuLoginIdentity(
                        UUID.randomUUID().toString(), new EmailAddress(email), "Anna", "Nowak", Locale.ENGLISH))
                .teacher()
                .id();
    }

    private void anOldAccount() {
        jdbc.sql("""
                        insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                        values (gen_random_uuid(), :email, :email, 'Anna', 'Nowak', 'PL', 'Stara szkoła', date '2010-01-01')""").param("email", oldEmail).update();
    }

    private ClaimCode claimed() {
        return newCode(claim().orElseThrow()).orElseThrow();
    }

    private Optional<UUID> claim() {
        return claim(teacher, oldEmail);
    }

    private Optional<UUID> claim(UUID asker, String address) {
        return transaction.execute(status -> claims.claim(asker, new EmailAddress(address)));
    }

    private Optional<ClaimCode> newCode(UUID claim) {
        return transaction.execute(status -> claims.newCode(claim));
    }

    private boolean prove(String code) {
        return Boolean.TRUE.equals(transaction.execute(status -> claims.prove(teacher, code)));
    }

    private OldAccountClaim open() {
        return claims.openOf(teacher).orElseThrow();
    }

    private int hashes() {
        return jdbc.sql("select count(code_hash) from old_account_claim where teacher = :teacher")
                .param("teacher", teacher)
                .query(Integer.class)
                .single();
    }

    private static String wrong(ClaimCode code) {
        return code.digits().equals("000000") ? "111111" : "000000";
    }
}
