package peer.stock;

import org.springframework.data.jpa.repository.JpaRepository;

/** All filings. */
interface FiledModels extends JpaRepository<FiledModel, String> {}
