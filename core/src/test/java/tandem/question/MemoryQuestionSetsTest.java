package tandem.question;

class MemoryQuestionSetsTest extends QuestionSetsContract {
    private final QuestionSets sets = new MemoryQuestionSets();

    @Override
    protected QuestionSets sets() {
        return sets;
    }
}
